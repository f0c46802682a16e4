import {existsSync, readdirSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {hubsFolder, readLibrary} from "../library/library.js";
import {writeWhole} from "../store/write-whole.js";
import {textOf} from "./cache.js";
import {hashOf} from "./files.js";
import {codeKey, hubKey} from "./packs.js";

/** What in Framework's cache is not what a data loader made. */
const others = new Set([
  "_npm",
  "_node",
  "_jsr",
  "_observablehq",
  "hubs",
  "built.json",
  "loaded.txt"
]);

/**
 * Removes from Framework's cache what data loaders made, where hubs or code are others than they
 * were then: Framework itself looks only at the loader's own file.
 */
export async function dropLoaded(root: string): Promise<void> {
  const cache = join(root, ".observablehq/cache");
  const stamp = join(cache, "loaded.txt");
  const code = codeKey();
  const key = hashOf(readLibrary(hubsFolder).map((input) => hubKey(input, code)));
  if (textOf(stamp) === key) return;
  const names = existsSync(cache) ? readdirSync(cache) : [];
  for (const name of names.filter((name) => !others.has(name)))
    await rm(join(cache, name), {recursive: true, force: true});
  await writeWhole(stamp, key);
}
