import {readFileSync} from "node:fs";
import {basename, join, relative, resolve} from "node:path/posix";
import {build, type Metafile, type Plugin} from "esbuild";
import {hashOf} from "./files.js";
import {moduleSettings} from "./module-settings.js";
import type {PageModules} from "./page-modules.js";

/** Where in a site the bundles of pages stand. */
export const place = "_import/pages";

/** Libraries of which a page gets what it uses. Others have effects, or are of one copy by need. */
const shaken = ["@observablehq/plot", "d3"];

const afterFirstPaint = resolve(import.meta.dirname, "../../src/page/after-first-paint.ts");

/** What a page imports of our own modules, as files that a page needs first, and those it needs then. */
export interface PageBundle {
  /** Paths in the site: the bundle of the first modules, then what it imports at once. */
  first: string[];
  /** The same of the rest; none where there is no rest. */
  rest: string[];
  /** The files by their paths in the site. */
  files: ReadonlyMap<string, string>;
  /** The files that they are made from, by their full paths. */
  inputs: ReadonlySet<string>;
}

/**
 * Bundles the modules of a page of the site in `root`: the nth of `first` is exported as `m<n>` by
 * one file, and the nth of `rest` by another; where there is a `rest`, the first file also exports
 * `shown`, which promises the first chart painted. What both need stands in files of its own.
 */
export async function pageBundle(
  {first, rest}: PageModules,
  root: string,
  {shakes = true}: {shakes?: boolean} = {}
): Promise<PageBundle> {
  const exported = (modules: readonly string[]) =>
    modules.map((path, i) => `export * as m${String(i)} from ${JSON.stringify(path)};\n`).join("");
  const shown = `import {afterFirstPaint} from ${JSON.stringify(afterFirstPaint)};\nlet painted;\nexport const shown = () => (painted ??= afterFirstPaint());\n`;
  const entries = new Map([
    ["first", exported(first) + (rest.length === 0 ? "" : shown)],
    ...(rest.length === 0 ? [] : [["rest", exported(rest)] as const])
  ]);
  const {outputFiles, metafile} = await build({
    ...moduleSettings,
    entryPoints: [...entries.keys()],
    outdir: join(root, place),
    absWorkingDir: root,
    entryNames: "[name].[hash]",
    chunkNames: "both.[hash]",
    splitting: true,
    metafile: true,
    legalComments: "none",
    plugins: [ownModules(root, entries, shakes ? shaken : [])]
  });
  const reached = (name: string) => {
    const entry = Object.entries(metafile.outputs).find(
      ([, {entryPoint}]) => entryPoint === `page:${name}`
    );
    return entry === undefined ? [] : [...new Set(importedAtOnce(entry[0], metafile))];
  };
  const files = namedByContents(
    new Map(outputFiles.map(({path, text}) => [relative(root, path), text]))
  );
  const named = (paths: readonly string[]) => paths.map((path) => files.names.get(path) ?? path);
  return {
    first: named(reached("first")),
    rest: named(reached("rest")),
    files: files.texts,
    inputs: new Set(Object.keys(metafile.inputs).map((path) => resolve(root, path)))
  };
}

/**
 * Files that name each other, under names made from what all of them hold: esbuild's own depend on
 * where the libraries lie that it read.
 */
function namedByContents(files: ReadonlyMap<string, string>): {
  names: ReadonlyMap<string, string>;
  texts: ReadonlyMap<string, string>;
} {
  const known = /\b(first|rest|both)\.[0-9A-Z]{8}\.js\b/gu;
  const bare = ([path, text]: readonly [string, string]) =>
    `${basename(path)}:${text}`.replaceAll(known, "$1");
  const all = [...files].sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
  const hash = hashOf(all.map(bare)).slice(0, 8);
  const names = new Map(
    all.map(([path], i) => [
      path,
      `${place}/${basename(path).replace(known, "$1")}.${hash}${String(i)}.js`
    ])
  );
  const renamed = (name: string) => basename(names.get(`${place}/${name}`) ?? name);
  const texts = all.map(
    ([path, text]) => [names.get(path) ?? path, text.replaceAll(known, renamed)] as const
  );
  return {names, texts: new Map(texts)};
}

function importedAtOnce(output: string, metafile: Metafile): string[] {
  const imports = metafile.outputs[output]?.imports ?? [];
  const at = imports.filter(({kind, external}) => kind === "import-statement" && external !== true);
  return [output, ...at.flatMap(({path}) => importedAtOnce(path, metafile))];
}

function ownModules(
  root: string,
  entries: ReadonlyMap<string, string>,
  inlined: readonly string[]
): Plugin {
  return {
    name: "own-modules",
    setup({onLoad, onResolve, resolve: find}) {
      onResolve({filter: /^(?:first|rest)$/}, ({path, kind}) =>
        kind === "entry-point" ? {path, namespace: "page"} : null
      );
      onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({
        contents: entries.get(path) ?? "",
        resolveDir: root
      }));
      onResolve({filter: /^(?:\.{1,2})?\//}, ({path, resolveDir}) => {
        const target = resolve(resolveDir, path);
        if (!target.startsWith(join(root, "/"))) return null;
        const name = relative(root, target);
        const library = inlined.find((library) => name.startsWith(`_npm/${library}@`));
        if (library !== undefined)
          return find(library, {kind: "import-statement", resolveDir: process.cwd()});
        return name.startsWith("_import/") && !readFileSync(target, "utf8").includes("import.meta")
          ? {path: target}
          : {path: relative(join(root, place), target), external: true};
      });
    }
  };
}
