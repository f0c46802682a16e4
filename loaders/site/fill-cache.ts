import {existsSync, readFileSync} from "node:fs";
import {mkdir, readdir, readFile, rm} from "node:fs/promises";
import {dirname, join} from "node:path/posix";
import {
  copyWhole,
  filesBelow,
  hashOf,
  hashOfCore,
  hashOfFiles,
  keepOnlyFiles,
  textOf,
  writeWhole
} from "../store/files.js";
import {bundle, moduleFile} from "./bundle.js";
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

/** The name that pages import the core by. */
const coreName = "hubscope";

/** What only a worker or a button needs, by its path in `loaders`. */
const parts = [
  ...["analysis/try-themes", "analysis/read-pasted", "themes/search-terms-in"],
  ...["tables/hubs-hash", "store/parquet", "clusters/methods/index"]
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

/**
 * The folder of Framework's package cache: a file that is there is used and not asked for
 * elsewhere.
 */
export function cacheFolder(root: string): string {
  return join(root, ".observablehq/cache/_npm");
}

/** The folders in the cache of the packages that pages may import, by name. */
function packageFolders(): Map<string, string> {
  return new Map(packages.map(({name}) => [name, `${name}@${installedVersion(name)}`]));
}

/** The folder in the cache of a package of our own making, which has the version of the project. */
function ownFolder(name: string): string {
  return `${name}@${versionIn("package.json")}`;
}

/** The version of a package in `node_modules`. */
function installedVersion(name: string): string {
  const path = join("node_modules", name, "package.json");
  if (existsSync(path)) return versionIn(path);
  throw new Error(
    `the package ${name} is listed in loaders/site/packages.ts and not installed: ` +
      `run npm install --save-dev --save-exact ${name}`
  );
}

function versionIn(path: string): string {
  const described: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof described === "object" && described !== null && "version" in described) {
    if (typeof described.version === "string") return described.version;
  }
  throw new Error(`${path} states no version`);
}
