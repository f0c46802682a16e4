import {rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {writeWhole} from "../write-whole.js";
import {bundle, moduleFile} from "./bundle.js";
import {cacheFolder, ownFolder, packageFolders, textOf} from "./cache.js";
import {hashOf, hashOfCore, keepOnlyFiles} from "./files.js";

/** The name that pages import the core by. */
export const coreName = "hubscope";

const entries = [
  {entry: "./loaders/index.ts", file: moduleFile},
  {entry: "./loaders/themes-live.ts", file: `themes-live.${moduleFile}`},
  {entry: "./loaders/hub-live.ts", file: `hub-live.${moduleFile}`},
  {entry: "./loaders/search-terms-in.ts", file: `search-terms-in.${moduleFile}`},
  {entry: "./loaders/hubs-hash.ts", file: `hubs-hash.${moduleFile}`},
  {entry: "./loaders/parquet.ts", file: `parquet.${moduleFile}`}
];

/**
 * Bundles the core into Framework's package cache, if it has changed: `loaders/index.ts` as
 * `npm:hubscope`, and what only a worker or a button needs by further names, such as
 * `npm:hubscope/themes-live`.
 */
export async function fillCore(root: string): Promise<void> {
  const folders = packageFolders();
  const folder = ownFolder(coreName);
  const place = join(cacheFolder(root), folder);
  const stamp = hashOf([JSON.stringify([...folders]), hashOfCore()]);
  if (textOf(join(place, "stamp")) === stamp) return;
  await rm(join(place, "stamp"), {force: true});
  for (const {entry, file} of entries) {
    await writeWhole(join(place, file), await bundle(entry, folder, folders));
  }
  await keepOnlyFiles(
    place,
    entries.map(({file}) => file)
  );
  await writeWhole(join(place, "stamp"), stamp);
}
