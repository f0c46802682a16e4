import {existsSync, readFileSync} from "node:fs";
import {mkdir, readFile, rm} from "node:fs/promises";
import {createRequire} from "node:module";
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
import {packages, type Package} from "./packages.js";

/** The name that pages link the fonts by. */
export const fontsName = "hubscope-fonts";

/**
 * Fills Framework's package cache from `node_modules`, so that it needs no network: a module and
 * the assets of each package in `packages.ts`, the core, the fonts, and an empty folder for each
 * library that Framework names and the list does not. What is filled from packages and a list that
 * are there now is left alone; else all is filled anew, as after a filling that was cut short.
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
    await rm(cache, {recursive: true, force: true});
    await Promise.all(packages.map((item) => fillPackage(cache, item, folders)));
    await fillFonts(join(cache, ownFolder(fontsName)));
    const unused = (await librariesOfFramework()).filter((name) => !folders.has(name));
    for (const name of unused) await mkdir(join(cache, `${name}@0.0.0`), {recursive: true});
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
}

async function fillFonts(folder: string): Promise<void> {
  await writeWhole(join(folder, "fonts.css"), fontFaces.css);
  for (const {name, path} of fontFaces.files)
    await writeWhole(join(folder, name), await readFile(path));
}

/** The libraries that the client of Framework 1.13.4 names, whose versions it would look up. */
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
 * The folder of the package cache of Framework 1.13.4, by names with versions: a file that is there
 * is used and not asked for elsewhere.
 */
export function cacheFolder(root: string): string {
  return join(root, ".observablehq/cache/_npm");
}

function packageFolders(): Map<string, string> {
  return new Map(packages.map(({name}) => [name, `${name}@${installedVersion(name)}`]));
}

/** The folder in the cache of a package of our own making, which has the version of the project. */
function ownFolder(name: string): string {
  return `${name}@${versionIn("package.json")}`;
}

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

interface Face {
  family: string;
  style: "normal" | "italic";
  weight: string;
  /** Fetched along with the page rather than when text first asks for it. */
  early: boolean;
}

const faces: Face[] = [
  {family: "Source Serif 4", style: "normal", weight: "200 900", early: true},
  {family: "Source Serif 4", style: "italic", weight: "200 900", early: false},
  {family: "Source Sans 3", style: "normal", weight: "200 900", early: true}
];

const {resolve} = createRequire(import.meta.url);

function fontFile({family, style, early}: Face): {name: string; path: string; early: boolean} {
  const slug = family.toLowerCase().replaceAll(" ", "-");
  const path = resolve(`@fontsource-variable/${slug}/files/${slug}-latin-wght-${style}.woff2`);
  return {name: `${slug}-${style}.woff2`, path, early};
}

function fontFace(face: Face): string {
  const slug = face.family.toLowerCase().replaceAll(" ", "-");
  const ranges: unknown = JSON.parse(
    readFileSync(resolve(`@fontsource-variable/${slug}/unicode.json`), "utf8")
  );
  const range =
    typeof ranges === "object" && ranges !== null && "latin" in ranges ? ranges.latin : "";
  return `@font-face {
  font-family: "${face.family}";
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: swap;
  src: url("./${fontFile(face).name}") format("woff2");
  unicode-range: ${range};
}
`;
}

/**
 * The fonts of the pages, from font packages: Latin letters, one variable file a face. `css` names
 * the files by addresses relative to itself, so that they work below any base path.
 */
export const fontFaces: {css: string; files: {name: string; path: string; early: boolean}[]} = {
  css: faces.map(fontFace).join("\n"),
  files: faces.map(fontFile)
};
