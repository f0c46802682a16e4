import {mkdir, readFile, rm} from "node:fs/promises";
import {basename, join, relative} from "node:path/posix";
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
import {bundle, moduleName} from "./bundle.js";
import {cacheFolder, writeModule} from "./outlines.js";
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
  const made = await bundle({[moduleName]: name}, folder, folders);
  for (const [file, module] of made) await writeModule(cache, join(folder, file), module);
  for (const path of assets) {
    const from = join("node_modules", name, path);
    if (path.endsWith(".js"))
      await writeModule(cache, join(folder, path), {contents: await readFile(from), imports: []});
    else await copyWhole(from, join(cache, folder, path));
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

/** What the core is bundled as, by paths in `loaders`: what stands in one set shares its modules. */
const sets = [
  ["index"],
  ["clusters/methods/index"],
  ["store/parquet"],
  ["analysis/try-themes", "analysis/read-pasted", "themes/search-terms-in", "export/workbook"]
];

/** The packages that nothing but the core needs on most pages: they come with it, in one request. */
const ofCoreAlone = new Set(["hyparquet"]);

const entriesOf = (paths: readonly string[]) =>
  Object.fromEntries(
    paths.map((path) => [
      path === "index" ? moduleName : `${path}.${moduleName}`,
      `./loaders/${path}.ts`
    ])
  );

/**
 * Bundles the core into Framework's package cache, if it has changed: `loaders/index.ts` as
 * `npm:hubscope`, and what only a worker or a button needs by further names, such as
 * `npm:hubscope/analysis/try-themes`.
 */
export async function fillCore(root: string): Promise<void> {
  const folders = packageFolders();
  const folder = ownFolder(coreName);
  const cache = cacheFolder(root);
  const place = join(cache, folder);
  await unlessDone(place, hashOf([JSON.stringify([...folders]), hashOfCore()]), async () => {
    const shared = new Map([...folders].filter(([name]) => !ofCoreAlone.has(name)));
    const made = await Promise.all(sets.map((set) => bundle(entriesOf(set), folder, shared)));
    const written: string[] = [];
    for (const [file, module] of made.flatMap((bundles) => [...bundles]))
      written.push(...(await writeModule(cache, join(folder, file), module)));
    await keepOnlyFiles(
      place,
      written.map((name) => relative(folder, name))
    );
  });
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
