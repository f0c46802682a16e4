import {join} from "node:path/posix";
import {bundle, moduleFile} from "./bundle.js";
import {cacheFolder, ownFolder, packageFolders, textOf} from "./cache.js";
import {hashOf, hashOfCore, writeWhole} from "./files.js";

/** The name that pages import the core by. */
export const coreName = "hubscope";

/** Bundles `loaders/index.ts` into Framework's package cache as `npm:hubscope`, if it has changed. */
export async function fillCore(root: string): Promise<void> {
  const folders = packageFolders();
  const folder = ownFolder(coreName);
  const place = join(cacheFolder(root), folder);
  const stamp = hashOf([JSON.stringify([...folders]), hashOfCore()]);
  if (textOf(join(place, "stamp")) === stamp) return;
  await writeWhole(join(place, moduleFile), await bundle("./loaders/index.ts", folder, folders));
  await writeWhole(join(place, "stamp"), stamp);
}
