/**
 * A package that pages may import as `npm:<name>`: `assets` are files of it that are served beside it,
 * `empty` files that Framework 1.13.4 wants to exist and no browser of today asks for.
 */
export interface Package {
  name: string;
  assets?: string[];
  empty?: string[];
}

/**
 * The packages that pages may import as `npm:<name>`, all served from `node_modules`. To add one,
 * install it (`npm install --save-dev --save-exact <name>`) and add a line here.
 */
export const packages: Package[] = [
  {name: "@codemirror/autocomplete"},
  {name: "@codemirror/commands"},
  {name: "@codemirror/lang-sql"},
  {name: "@codemirror/language"},
  {name: "@codemirror/lint"},
  {name: "@codemirror/state"},
  {name: "@codemirror/view"},
  {name: "@lezer/common"},
  {name: "@lezer/highlight"},
  {name: "@lezer/lr"},
  {name: "@observablehq/plot"},
  {name: "apache-arrow"},
  {name: "arquero"},
  {name: "d3"},
  {name: "d3-dsv"},
  {
    name: "@duckdb/duckdb-wasm",
    assets: ["dist/duckdb-eh.wasm", "dist/duckdb-browser-eh.worker.js"],
    empty: ["dist/duckdb-mvp.wasm", "dist/duckdb-browser-mvp.worker.js"]
  },
  {name: "fastest-levenshtein"},
  {name: "htl"},
  {name: "hyparquet"},
  {name: "hyparquet-writer"},
  {name: "isoformat"}
];
