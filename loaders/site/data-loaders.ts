import {existsSync, readdirSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {hubsFolder} from "../library/library.js";
import {
  filesBelow,
  hashOf,
  hashOfFiles,
  hashOfLoaders,
  textOf,
  writeWhole
} from "../store/files.js";
import {listLibrary} from "../store/list-hubs.js";
import {packsFolder} from "../store/packs.js";

/** The data loaders that come with the project, which read its code and no hub. */
const ownLoaders = /^data\/(?:calibration|figures|measures|methods|rooms)\.json\.ts$/u;

/** Whether an analyst has a data loader beside those that come with the project. */
export function hasOwnLoaders(root: string): boolean {
  return hubLoaders(root).length > 0;
}

/** The data loaders that may read hubs: those that an analyst has. */
export function hubLoaders(root: string): string[] {
  return dataLoaders(root).filter((path) => !ownLoaders.test(path));
}

/** The files below the root that Framework 1.13.4 takes for data loaders, by their paths there. */
export function dataLoaders(root: string): string[] {
  const isLoader = (path: string) =>
    /\.\w+\.(?:exe|go|java|jl|js|php|py|r|rs|sh|ts|tsx)$/iu.test(path) && !path.endsWith(".d.ts");
  return filesBelow(root, (path) => isSource(path) && isLoader(path));
}

/** Whether a file below the root is a source, and none of Framework's caches. */
export function isSource(path: string): boolean {
  return !path.startsWith(".observablehq/");
}

/** The file of Framework's cache that tells of the last build. */
export const buildRecord = "built.json";

const loadedKey = "loaded.txt";

/** The key of what all data loaders may have read: all code, and what the README says of it. */
export function keyOfCode(root: string): string {
  return hashOf([
    hashOfLoaders(),
    hashOfFiles(root, (path) => isSource(path) && path.endsWith(".ts")),
    textOf("package-lock.json") ?? "",
    textOf("README.md") ?? ""
  ]);
}

/** The key of what data loaders may have read: that of the code, and the hubs. */
export function keyOfLoaded(root: string, code = keyOfCode(root)): string {
  return hashOf([code, ...listLibrary(hubsFolder).map(({hash}) => hash)]);
}

/**
 * Removes from the cache of Framework 1.13.4 what data loaders made, where hubs or code are others
 * than they were then: Framework itself looks only at the loader's own file. `key` is that of what they
 * may read now.
 */
export async function dropLoaded(root: string, key = keyOfLoaded(root)): Promise<void> {
  const cache = join(root, ".observablehq/cache");
  const stamp = join(cache, loadedKey);
  if (textOf(stamp) === key) return;
  const isLoaded = (name: string) =>
    !name.startsWith("_") && ![packsFolder, buildRecord, loadedKey].includes(name);
  for (const name of existsSync(cache) ? readdirSync(cache).filter(isLoaded) : [])
    await rm(join(cache, name), {recursive: true, force: true});
  await writeWhole(stamp, key);
}

/**
 * Removes from the cache of Framework 1.13.4 the modules of its client that a build left, which the
 * next build would count into the names of others.
 */
export async function dropModules(root: string): Promise<void> {
  await rm(join(root, ".observablehq/cache/_observablehq"), {recursive: true, force: true});
}
