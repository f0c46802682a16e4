import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path/posix";
import {build, type Plugin} from "esbuild";
import {hashOf} from "./files.js";
import {pagesOf} from "./pages-of.js";
import {moduleSettings} from "./module-settings.js";

const place = "_import/pages";
const own = /import\("((?:\.{1,2}\/)+_import\/[^"]+\.js)"\)/gu;
const preload = /<link rel="modulepreload" href="([^"]+)">\n?/gu;

/**
 * Puts what each page of a built site imports of our own modules into one file, so that a page of
 * two hundred small modules is a few requests. Pages that import the same share the file. Modules
 * that ask where they stand stay files of their own, and so do packages. Done twice, it changes
 * nothing more; the same folder gives the same bytes.
 */
export async function bundlePages(folder: string): Promise<void> {
  const bundles = new Map<string, Bundle>();
  for (const page of pagesOf(folder)) {
    const html = readFileSync(join(folder, page), "utf8");
    const at = (path: string) => resolve(folder, dirname(page), path);
    const wanted = [...new Set([...html.matchAll(own)].map(([, path = ""]) => path))].filter(
      (path) => !at(path).startsWith(resolve(folder, place))
    );
    if (wanted.length === 0) continue;
    const modules = wanted.map(at);
    const known = modules.join("\n");
    const made = bundles.get(known) ?? (await bundleOf(modules, resolve(folder)));
    bundles.set(known, made);
    const {file, inputs} = made;
    const path = relative(dirname(page), file);
    const address = path.startsWith(".") ? path : `./${path}`;
    const link = `<link rel="modulepreload" href="${address}">\n`;
    let linked = false;
    const rewritten = html
      .replace(own, (call, asked: string) => {
        const i = wanted.indexOf(asked);
        return i < 0 ? call : `import("${address}").then(({m${String(i)}: m}) => m)`;
      })
      .replace(preload, (before, href: string) => {
        if (!inputs.has(at(href))) return before;
        const kept = linked ? "" : link;
        linked = true;
        return kept;
      });
    writeFileSync(join(folder, page), rewritten);
  }
}

interface Bundle {
  /** Its path in the site's folder. */
  file: string;
  /** The files that it is made from. */
  inputs: ReadonlySet<string>;
}

/** Writes the modules as one file, each exported by its number. */
async function bundleOf(modules: readonly string[], root: string): Promise<Bundle> {
  const contents = modules
    .map((path, i) => `export * as m${String(i)} from ${JSON.stringify(path)};`)
    .join("\n");
  const {outputFiles, metafile} = await build({
    stdin: {contents, resolveDir: root},
    ...moduleSettings,
    metafile: true,
    legalComments: "none",
    plugins: [ownModules(root)]
  });
  const inputs = new Set(Object.keys(metafile.inputs).map((path) => resolve(path)));
  const text = outputFiles[0]?.text ?? "";
  const file = `${place}/page.${hashOf([text]).slice(0, 8)}.js`;
  mkdirSync(join(root, place), {recursive: true});
  writeFileSync(join(root, file), text);
  return {file, inputs};
}

function ownModules(root: string): Plugin {
  return {
    name: "own-modules",
    setup({onResolve}) {
      onResolve({filter: /^(?:\.{1,2})?\//}, ({path, resolveDir}) => {
        const target = resolve(resolveDir, path);
        const isOwn = target.startsWith(join(root, "_import/"));
        return isOwn && !readFileSync(target, "utf8").includes("import.meta")
          ? {path: target}
          : {path: relative(join(root, place), target), external: true};
      });
    }
  };
}
