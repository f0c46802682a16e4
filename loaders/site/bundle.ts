import {realpathSync} from "node:fs";
import {join, posix, sep} from "node:path";
import {build, type Plugin} from "esbuild";

/** The file of a package's cache folder that holds the package as one module. */
export const moduleFile = "_esm.js";

/**
 * Bundles one entry (a package's name or a file) as an ES module for the browser. The packages in
 * `shared`, by name and with their folders in the cache, stay imports by relative address, so that
 * a page loads one copy of each; a package that brings a copy of another version keeps its own.
 */
export async function bundle(
  entry: string,
  folder: string,
  shared: ReadonlyMap<string, string>
): Promise<Uint8Array> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    ...moduleSettings,
    define: {"process.env.NODE_ENV": '"production"'},
    plugins: [share(folder, shared)]
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

function share(folder: string, shared: ReadonlyMap<string, string>): Plugin {
  return {
    name: "share",
    setup({onResolve, resolve}) {
      onResolve({filter: /^[^./]/}, async ({path, kind, resolveDir, pluginData}) => {
        const target = shared.get(path);
        if (target === undefined || target === folder) return null;
        if (kind === "entry-point" || pluginData === share) return null;
        const found = await resolve(path, {kind, resolveDir, pluginData: share});
        const home = realpathSync(join("node_modules", path)) + sep;
        if (!found.path.startsWith(home)) return found;
        return {path: posix.join(posix.relative(folder, target), moduleFile), external: true};
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
