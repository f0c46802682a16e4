import {mkdir, readFile, rm} from "node:fs/promises";
import {basename, dirname, join} from "node:path/posix";
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
import {kitVersion} from "../tables/tables.js";
import {bundle, moduleFile} from "./bundle.js";
import {packages, type Package} from "./packages.js";

/** The name that pages link the fonts by. */
export const fontsName = "hubscope-fonts";

/** The style that names the fonts, by addresses relative to itself. */
export const fontStyle = "src/page/fonts.css";

/** The font files that it names, in packages of Fontsource: Latin letters, one file a face. */
export const fontFiles = [
  "source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  "source-sans-3/files/source-sans-3-latin-wght-normal.woff2"
].map((path) => join("node_modules/@fontsource-variable", path));

/**
 * Fills Framework's package cache from `node_modules`, so that it needs no network: a module and
 * the assets of each package in `packages.ts`, the core, the fonts, and an empty folder for each
 * library that Framework names and the list does not. What was filled from packages and a list that
 * are there now is left alone; else all is filled anew, as after a filling that was cut short.
 */
export async function fillCache(root: string): Promise<void> {
  const cache = cacheFolder(root);
  const folders = packageFolders();
  const framework = installedVersion("@observablehq/framework");
  const place = join(cache, ownFolder(fontsName));
  const key = [JSON.stringify([...folders, framework]), hashOfFiles("loaders/site")];
  await unlessDone(place, hashOf([...key, textOf(fontStyle) ?? ""]), async () => {
    await rm(cache, {recursive: true, force: true});
    await Promise.all(packages.map((item) => fillPackage(cache, item, folders)));
    for (const path of [fontStyle, ...fontFiles])
      await copyWhole(path, join(place, basename(path)));
    const unused = (await librariesOfFramework()).filter((name) => !folders.has(name));
    for (const name of unused) await mkdir(join(cache, `${name}@0.0.0`), {recursive: true});
  });
  await fillCore(root);
}

/** Fills a folder, unless its stamp says that this was done from the same; the stamp comes last. */
async function unlessDone(folder: string, key: string, fill: () => Promise<void>): Promise<void> {
  const stamp = join(folder, "stamp");
  if (textOf(stamp) === key) return;
  await rm(stamp, {force: true});
  await fill();
  await writeWhole(stamp, key);
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
}

/** The libraries that the client of Framework 1.13.4 names, whose versions it would look up. */
async function librariesOfFramework(): Promise<string[]> {
  const client = "node_modules/@observablehq/framework/dist/client";
  const names = new Set<string>();
  for (const path of filesBelow(client, (name) => name.endsWith(".js"))) {
    const source = await readFile(join(client, path), "utf8");
    for (const [, name = ""] of source.matchAll(/"npm:((?:@[^/"]+\/)?[^/"]+)/g)) names.add(name);
  }
  return [...names].sort();
}

const coreName = "hubscope";

/** What only a worker or a button needs, by its path in `loaders`. */
const parts = [
  ...["analysis/try-themes", "analysis/read-pasted", "themes/search-terms-in"],
  ...["store/parquet", "clusters/methods/index"]
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
  await unlessDone(place, hashOf([JSON.stringify([...folders]), hashOfCore()]), async () => {
    const files = entries.map(({file}) => file);
    for (const {entry, file} of entries) {
      const made = await bundle(entry, join(folder, dirname(file)), folders);
      await writeWhole(join(place, file), made);
    }
    await keepOnlyFiles(place, files);
  });
}

/** The package cache of Framework 1.13.4: a file that is there is used and not asked for elsewhere. */
export function cacheFolder(root: string): string {
  return join(root, ".observablehq/cache/_npm");
}

function packageFolders(): Map<string, string> {
  return new Map(packages.map(({name}) => [name, `${name}@${installedVersion(name)}`]));
}

/** The folder in the cache of a package of our own, which has the version of the project. */
function ownFolder(name: string): string {
  return `${name}@${kitVersion}`;
}

function installedVersion(name: string): string {
  const described = textOf(join("node_modules", name, "package.json"));
  if (described === null)
    throw new Error(
      `the package ${name} is listed in loaders/site/packages.ts and not installed: ` +
        `run npm install --save-dev --save-exact ${name}`
    );
  const {version = ""}: {version?: string} = JSON.parse(described);
  return version;
}
