import {realpathSync} from "node:fs";
import {join, posix, relative, resolve, sep} from "node:path";
import {build, type Plugin} from "esbuild";
import type {Module} from "./outlines.js";
import {addressFrom} from "./page-elements.js";

/** The file of a package's cache folder that holds the package as one module, without `.js`. */
export const moduleName = "_esm";

/**
 * Bundles entries (packages by name, or files) as ES modules for the browser, by their paths below
 * `folder` without `.js`; what several entries use stands once, in files of its own beside theirs. The
 * packages in `shared`, by name and with their folders in the cache, stay imports by relative address,
 * so that a page loads one copy of each; a package that brings a copy of another version keeps its own.
 * All entries are to be equally deep below `folder`, as such an address is the same in all of them.
 */
export async function bundle(
  entries: Readonly<Record<string, string>>,
  folder: string,
  shared: ReadonlyMap<string, string>
): Promise<Map<string, Module>> {
  const [depth = "."] = Object.keys(entries).map(posix.dirname);
  const {outputFiles, metafile} = await build({
    ...moduleSettings,
    metafile: true,
    entryPoints: {...entries},
    splitting: true,
    outdir,
    chunkNames: posix.join(depth === "." ? "" : "shared", "[name]-[hash]"),
    define: {"process.env.NODE_ENV": '"production"'},
    plugins: [share(folder, posix.join(folder, depth), shared)]
  });
  return new Map(
    outputFiles.map(({path, text}) => {
      const {imports = []} = metafile.outputs[relative(process.cwd(), path)] ?? {};
      const named = imports.map(({path: address, kind, external}) => ({
        path: external === true ? address : addressFrom(relative(process.cwd(), path), address),
        dynamic: kind === "dynamic-import"
      }));
      return [relative(outdir, path), {contents: text, imports: named}];
    })
  );
}

/** Where bundles would be written, which they are not. */
const outdir = resolve("bundles");

function share(own: string, from: string, shared: ReadonlyMap<string, string>): Plugin {
  return {
    name: "share",
    setup({onResolve, resolve}) {
      onResolve({filter: /^[^./]/}, async ({path, kind, resolveDir, pluginData}) => {
        const target = shared.get(path);
        if (target === undefined || target === own) return null;
        if (kind === "entry-point" || pluginData === share) return null;
        const found = await resolve(path, {kind, resolveDir, pluginData: share});
        const home = realpathSync(join("node_modules", path)) + sep;
        if (!found.path.startsWith(home)) return found;
        return {path: `${posix.relative(from, target)}/${moduleName}.js`, external: true};
      });
    }
  };
}

/** How esbuild makes a module for the browser, minified, of what it is given. */
export const moduleSettings = {
  bundle: true,
  write: false,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  charset: "utf8",
  logLevel: "error"
} as const;
