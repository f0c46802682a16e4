import {rm} from "node:fs/promises";
import {dirname, join} from "node:path/posix";
import {writeWhole} from "../store/write-whole.js";
import {bundle, moduleFile} from "./bundle.js";
import {cacheFolder, ownFolder, packageFolders, textOf} from "./cache.js";
import {hashOf, hashOfCore, keepOnlyFiles} from "./files.js";

/** The name that pages import the core by. */
export const coreName = "hubscope";

/** What only a worker or a button needs, by its path in `loaders`. */
const parts = [
  ...["analysis/try-themes", "analysis/read-pasted", "themes/search-terms-in"],
  ...["tables/hubs-hash", "store/parquet"]
];

const entries = [
  {entry: "./loaders/index.ts", file: moduleFile},
  ...parts.map((path) => ({entry: `./loaders/${path}.ts`, file: `${path}.${moduleFile}`}))
];

/**
 * Bundles the core into Framework's package cache, if it has changed: `loaders/index.ts` as
 * `npm:hubscope`, and what only a worker or a button needs by further names, such as
 * `npm:hubscope/analysis/try-themes`.
 */
export async function fillCore(root: string): Promise<void> {
  const folders = packageFolders();
  const folder = ownFolder(coreName);
  const place = join(cacheFolder(root), folder);
  const stamp = hashOf([JSON.stringify([...folders]), hashOfCore()]);
  if (textOf(join(place, "stamp")) === stamp) return;
  await rm(join(place, "stamp"), {force: true});
  for (const {entry, file} of entries) {
    await writeWhole(join(place, file), await bundle(entry, join(folder, dirname(file)), folders));
  }
  await keepOnlyFiles(
    place,
    entries.map(({file}) => file)
  );
  await writeWhole(join(place, "stamp"), stamp);
}
