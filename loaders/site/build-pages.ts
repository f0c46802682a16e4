import {readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path/posix";
import {build as buildByFramework, FileBuildEffects} from "@observablehq/framework/dist/build.js";
import {readConfig} from "@observablehq/framework/dist/config.js";
import {build, type Metafile, type Plugin} from "esbuild";
import {filesBelow, writeWhole} from "../store/files.js";
import {moduleSettings} from "./bundle.js";
import {securedPage} from "./content-policy.js";
import {isOfHub, publishedAt} from "./own-pages.js";
import {cacheFolder, wholeModule} from "./outlines.js";
import {
  addressesIn,
  addressFrom,
  inlineCode,
  reachedModules,
  readPage,
  withPieces,
  type PageElements
} from "./page-elements.js";
import {pagesOf} from "./replace-site.js";

/** Where in a site of Framework 1.13.4 our own modules stand, a folder a room, and what they share. */
const place = "_import";
const shared = `${place}/shared`;

/** Libraries of which our modules get what they use. Others have effects, or are of one copy by need. */
const shaken = ["@observablehq/plot", "d3"];
const ofShaken = /^_npm\/(?:@observablehq\/plot|d3(?:-[a-z]+)?)@/u;

/** A module in a room: such modules are as deep as what they share, so that addresses in them hold. */
const inRoom = /^_import\/[^/]+\/[^/]+\.js$/u;

const resolved = /\bimport\.meta\.resolve\("(?<address>\.[^"]+)"\)/gu;

/** Of what Framework 1.13.4 tells of its steps, a line a file, only warnings are passed on. */
const quietly = {
  logger: {...console, log: () => undefined},
  output: {write: () => undefined}
};

/**
 * Has Framework build the pages into a folder, and makes them ready to publish: each page's own
 * modules in one file, then its Content-Security-Policy, which states what stands in the page. Of hubs
 * it makes the pages of those with a page of their own, and the one that all others have.
 */
export async function buildPages(folder: string, own: readonly string[]): Promise<void> {
  const config = await readConfig();
  const effects = new FileBuildEffects(folder, join(config.root, ".observablehq/cache"), quietly);
  const write = effects.writeFile.bind(effects);
  const cache = cacheFolder(config.root);
  effects.writeFile = (path, contents) =>
    write(path, path.startsWith("/_npm/") ? wholeModule(cache, contents) : contents);
  const paths = async function* () {
    for await (const path of config.paths()) if (!isOfHub(path)) yield path;
    for (const id of own) yield `/hub/${id}`;
  };
  const {loaders, root} = config;
  const load = loaders.loadPage.bind(loaders);
  loaders.loadPage = (path, ...rest) => load(publishedAt(root, path), ...rest);
  await buildByFramework({config: {...config, output: folder, paths}}, effects);
  for (const {path, html, modules} of await bundlePages(folder))
    await writeWhole(join(folder, path), securedPage(html, modules));
}

/**
 * Puts what each page of a built site imports of our own modules into few files: a module that a page
 * or a worker names stands where it stood, with what it imports at once, and what is imported when it
 * is needed stands beside. Modules that nothing asks for any more are removed. Gives the pages, which
 * are to fetch early what they import now, with the modules that they reach, all by their paths in the
 * site, and writes none. The same folder gives the same bytes.
 */
export async function bundlePages(
  folder: string
): Promise<{path: string; html: string; modules: readonly string[]}[]> {
  const root = resolve(folder);
  const pages = pagesOf(root).map((path) => {
    const html = readFileSync(join(root, path), "utf8");
    const read = readPage(html);
    const code = inlineCode(read);
    const named = addressesIn(code).map((address) => join(dirname(path), address));
    const isOwn = (module: string) => inRoom.test(module) && !asksWhere(join(root, module));
    return {path, html, read, imports: named.filter(isOwn), shakes: !namesLibraries(code)};
  });
  const modules = filesBelow(join(root, place), (path) => path.endsWith(".js"));
  const workers = modules.flatMap((path) => workersOf(join(place, path), root));
  const made = new Map<string, Bundles>();
  const written = new Map<string, string>();
  const alone = workers.map((module) => ({imports: [module], shakes: true}));
  for (const {imports, shakes} of joined([...pages, ...alone])) {
    const bundles = await bundled(imports, root, shakes ? shaken : []);
    for (const module of imports) made.set(module, bundles);
    for (const [path, text] of bundles.files) written.set(path, text);
  }
  for (const [path, text] of written) await writeWhole(join(root, path), text);
  const linked = pages.map((page) => {
    const early = new Set(page.imports.flatMap((name) => made.get(name)?.imports(name) ?? []));
    const html = withLinks(page, [...early]);
    return {path: page.path, html, modules: reachedModules(root, page.path, readPage(html))};
  });
  const wanted = new Set(linked.flatMap((page) => page.modules));
  for (const path of modules.map((name) => join(place, name)))
    if (!wanted.has(path)) await rm(join(root, path));
  return linked;
}

/** Modules that are bundled together, and whether each library in them is only what they use. */
interface Entries {
  imports: readonly string[];
  shakes: boolean;
}

/**
 * What pages ask for, in sets of which no two have a module in common, since a module stands in one
 * file. Where one of the pages of a set uses no library itself, no page of it waits for a whole one.
 */
function joined(asked: readonly Entries[]): Entries[] {
  return asked.reduce<Entries[]>((sets, one) => {
    const isSame = ({imports}: Entries) => imports.some((module) => one.imports.includes(module));
    const same = [...sets.filter(isSame), one];
    const imports = [...new Set(same.flatMap(({imports}) => imports))].sort();
    if (imports.length === 0) return sets;
    return [
      ...sets.filter((set) => !isSame(set)),
      {imports, shakes: same.some(({shakes}) => shakes)}
    ];
  }, []);
}

/**
 * Whether the own cells of a page use Plot or d3, by their names, which Framework 1.13.4 lists as
 * `inputs`, or imported: then the page shares one copy with its modules.
 */
function namesLibraries(code: string): boolean {
  const inputs = [...code.matchAll(/inputs: \[([^\][]*)\]/gu)].map(([, list = ""]) => list);
  return (
    shaken.some((library) => code.includes(`_npm/${library}@`)) ||
    inputs.some((list) => list.includes(`"Plot"`) || list.includes(`"d3"`))
  );
}

/** Whether a module asks where it stands, other than to find another from there: it stays a file. */
function asksWhere(path: string): boolean {
  return readFileSync(path, "utf8").replaceAll(resolved, "").includes("import.meta");
}

function workersOf(path: string, root: string): string[] {
  const source = readFileSync(join(root, path), "utf8");
  return [...source.matchAll(resolved)].flatMap(({groups}) => {
    const module = join(dirname(path), groups?.["address"] ?? "");
    return inRoom.test(module) ? [module] : [];
  });
}

interface Bundles {
  files: ReadonlyMap<string, string>;
  /** A module and all that it imports at once. */
  imports(module: string): string[];
}

async function bundled(
  entries: readonly string[],
  root: string,
  inlined: readonly string[]
): Promise<Bundles> {
  const {outputFiles, metafile} = await build({
    ...moduleSettings,
    entryPoints: [...entries],
    outdir: place,
    outbase: place,
    chunkNames: "shared/[name]-[hash]",
    splitting: true,
    metafile: true,
    legalComments: "none",
    preserveSymlinks: true,
    plugins: [ownModules(root, inlined)]
  });
  return {
    files: new Map(outputFiles.map(({path, text}) => [relative(process.cwd(), path), text])),
    imports: (module) => importedAtOnce(module, metafile)
  };
}

function importedAtOnce(path: string, {outputs}: Metafile): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const {path, kind, external} of outputs[file]?.imports ?? [])
      if (kind === "import-statement") follow(external === true ? join(dirname(file), path) : path);
  };
  follow(path);
  return [...found];
}

/**
 * Our own modules are bundled, by their paths in the site, and of some libraries what they use; all
 * others stay where they are.
 */
function ownModules(root: string, inlined: readonly string[]): Plugin {
  const namespace = "site";
  return {
    name: "own-modules",
    setup({onLoad, onResolve, resolve: find}) {
      onResolve({filter: /^_import\//}, ({path}) => ({path, namespace}));
      onResolve({filter: /^\.{1,2}\//, namespace}, ({path, importer}) => {
        const name = join(dirname(importer), path);
        const library = inlined.find((one) => name.startsWith(`_npm/${one}@`));
        if (library !== undefined)
          return find(library, {kind: "import-statement", resolveDir: process.cwd()});
        return name.startsWith(`${place}/`) && !asksWhere(join(root, name))
          ? {path: name, namespace}
          : {path: relative(shared, name), external: true};
      });
      onLoad({filter: /\.js$/, namespace}, ({path}) => {
        const contents = readFileSync(join(root, path), "utf8");
        const moved = (_: string, address: string) =>
          `import.meta.resolve(${JSON.stringify(relative(shared, join(dirname(path), address)))})`;
        return {contents: contents.replaceAll(resolved, moved)};
      });
    }
  };
}

interface ReadPage {
  path: string;
  html: string;
  read: PageElements;
}

/** A page whose links fetch what it imports: first what its cells ask for, then the rest. */
function withLinks({path, html, read}: ReadPage, early: readonly string[]): string {
  const links = read("link").filter(({attributes}) => attributes.get("rel") === "modulepreload");
  const code = inlineCode(read);
  const linked = links
    .map(({attributes}) => join(dirname(path), attributes.get("href") ?? ""))
    .filter((module) => !module.startsWith(`${place}/`))
    .filter((module) => !ofShaken.test(module) || code.includes(addressFrom(path, module)));
  const frame = linked.filter((module) => module.startsWith("_observablehq/"));
  const first = new Set([...frame, ...early]);
  const link = (module: string) =>
    `<link rel="modulepreload"${first.has(module) ? "" : ` fetchpriority="low"`} href="${addressFrom(path, module)}">\n`;
  const text = [...new Set([...first, ...linked])].map(link).join("");
  return withPieces(
    html,
    links.map(({start, end}, i) => ({
      start,
      end: html[end] === "\n" ? end + 1 : end,
      text: i === 0 ? text : ""
    }))
  );
}
