import {build, type Plugin} from "esbuild";
import {resolve} from "node:path";

const root = resolve(import.meta.dirname, "../..");

/**
 * Resolves what pages may import: `npm:` packages, the core, and Framework's own styles. DuckDB, which
 * only a page that Framework made has, is left to be fetched.
 */
const specifiers: Plugin = {
  name: "specifiers",
  setup({onResolve, resolve: follow}) {
    onResolve({filter: /^npm:@observablehq\/duckdb$/}, ({path}) => ({path, external: true}));
    onResolve({filter: /^npm:/}, ({path, kind}) =>
      /^npm:hubscope(?:\/|$)/.test(path)
        ? {path: resolve(root, `loaders/${path.slice("npm:hubscope/".length) || "index"}.ts`)}
        : follow(path.slice("npm:".length), {kind, resolveDir: root})
    );
    onResolve({filter: /^observablehq:/}, ({path}) => ({
      path: resolve(
        root,
        "node_modules/@observablehq/framework/dist/style",
        path.slice("observablehq:".length)
      )
    }));
  }
};

/** Bundles a script of pages' imports for the browser; `export`s become `window[name]`. */
export async function bundleScript(contents: string, name: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: root, loader: "ts"},
    bundle: true,
    write: false,
    format: "iife",
    globalName: name,
    platform: "browser",
    target: "es2022",
    plugins: [specifiers],
    logLevel: "silent"
  });
  return outputFiles[0]?.text ?? "";
}

/** Bundles a stylesheet of `src/`, with what it imports. */
export async function bundleStyle(path: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [resolve(root, path)],
    bundle: true,
    write: false,
    plugins: [specifiers],
    logLevel: "silent"
  });
  return outputFiles[0]?.text ?? "";
}
