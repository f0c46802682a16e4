import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {copyWhole, writeWhole} from "../store/write-whole.js";
import {bundle, moduleFile} from "./bundle.js";
import {cacheFolder, installedVersion, ownFolder, packageFolders, textOf} from "./cache.js";
import {filesBelow, hashOf, hashOfFiles, keepOnlyFiles} from "./files.js";
import {coreName, fillCore} from "./fill-core.js";
import {fontFaces} from "./fonts.js";
import {packages, type Package} from "./packages.js";

/** The name that pages link the fonts by. */
export const fontsName = "hubscope-fonts";

/**
 * Fills Framework's package cache from `node_modules`, so that it needs no network: a module and
 * the assets of each package in `packages.ts`, the core, the fonts, and an empty folder for each
 * library that Framework names and the list does not. What is there and unchanged is left alone;
 * what is there and belongs to none of these is removed. A filling that was cut short is done again.
 */
export async function fillCache(root: string): Promise<void> {
  const cache = cacheFolder(root);
  const folders = packageFolders();
  const framework = installedVersion("@observablehq/framework");
  const stamp = hashOf([JSON.stringify([...folders, framework]), hashOfFiles("loaders/site")]);
  const stampFile = join(cache, ownFolder(fontsName), "stamp");
  if (
    textOf(stampFile) !== stamp ||
    [...folders.values()].some((folder) => !existsSync(join(cache, folder)))
  ) {
    await rm(stampFile, {force: true});
    await Promise.all(packages.map((item) => fillPackage(cache, item, folders)));
    await fillFonts(join(cache, ownFolder(fontsName)));
    const unused = (await librariesOfFramework()).filter((name) => !folders.has(name));
    const empty = unused.map((name) => `${name}@0.0.0`);
    for (const folder of empty) await mkdir(join(cache, folder), {recursive: true});
    const own = [ownFolder(coreName), ownFolder(fontsName)];
    await keepOnly(cache, new Set([...folders.values(), ...empty, ...own]));
    await writeWhole(stampFile, stamp);
  }
  await fillCore(root);
}

async function fillPackage(
  cache: string,
  {name, assets = [], empty = []}: Package,
  folders: ReadonlyMap<string, string>
): Promise<void> {
  const folder = folders.get(name) ?? name;
  await writeWhole(join(cache, folder, moduleFile), await bundle(name, folder, folders));
  for (const path of assets) {
    await copyWhole(join("node_modules", name, path), join(cache, folder, path));
  }
  for (const path of empty) await writeWhole(join(cache, folder, path), "");
  await keepOnlyFiles(join(cache, folder), [moduleFile, ...assets, ...empty]);
}

async function fillFonts(folder: string): Promise<void> {
  await writeWhole(join(folder, "fonts.css"), fontFaces.css);
  for (const {name, path} of fontFaces.files)
    await writeWhole(join(folder, name), await readFile(path));
  await keepOnlyFiles(folder, ["fonts.css", ...fontFaces.files.map(({name}) => name)]);
}

/** The libraries that Framework's client names, whose versions it would look up. */
async function librariesOfFramework(): Promise<string[]> {
  const client = "node_modules/@observablehq/framework/dist/client";
  const names = new Set<string>();
  for (const path of filesBelow(client, (name) => name.endsWith(".js"))) {
    const source = await readFile(join(client, path), "utf8");
    for (const [, name] of source.matchAll(/"npm:((?:@[^/"]+\/)?[^/"]+)/g)) {
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].sort();
}

async function keepOnly(cache: string, kept: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(cache)) {
    const folders = entry.startsWith("@")
      ? (await readdir(join(cache, entry))).map((name) => `${entry}/${name}`)
      : [entry];
    for (const folder of folders) {
      if (!kept.has(folder)) await rm(join(cache, folder), {recursive: true, force: true});
    }
  }
}
