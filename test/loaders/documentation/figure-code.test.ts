import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {figureCode} from "../../../loaders/documentation/figure-code.js";

const folder = mkdtempSync(join(tmpdir(), "figure-code-"));
afterAll(() => rmSync(folder, {recursive: true}));

const files = {
  "themes/sizes.ts": `import {figure} from "../figures/figure.js";
import {count} from "../page/words.js";
import {largest} from "./largest.js";

/** How large themes are. */
export const sizes = figure({
  name: "Sizes",
  needs: ["themes", "papers"],
  /** The largest alone. */
  query: ({themes}) => largest(themes).map(half),
  draw(rows, {width}) {
    return bars(rows.map((row) => count(row)), width);
  }
});

const by = 2;

function half(size: number): number {
  return size / by;
}

function bars(words: string[], width: number): HTMLElement {
  return document.createElement("p");
}

function unused(): void {}
`,
  "themes/largest.ts": `import {desc} from "npm:arquero";

/** The largest. */
export function largest(themes: Theme[]) {
  return sorted(themes).slice(0, most);
}

const most = 3;

function sorted(themes: Theme[]) {
  return themes;
}

export function smallest() {}
`,
  "themes/other.ts": `export const figures = [figure];
export const made = chart({needs: ["themes"]});
`,
  "page/words.ts": "export function count(n: number) { return String(n); }\n"
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
}

test("figureCode(folder) has the query with what shapes its rows, and the drawing with what it is made of", () => {
  const {sizes, ...others} = figureCode(folder);
  expect(others).toEqual({});
  expect(sizes?.path).toBe(join(folder, "themes/sizes.ts"));
  expect(sizes?.query).toBe(`/** The largest alone. */
query: ({themes}) => largest(themes).map(half)

const by = 2;

function half(size: number): number {
  return size / by;
}

// ${join(folder, "themes/largest.ts")}

/** The largest. */
export function largest(themes: Theme[]) {
  return sorted(themes).slice(0, most);
}

const most = 3;

function sorted(themes: Theme[]) {
  return themes;
}`);
  expect(sizes?.draw).toBe(`draw(rows, {width}) {
  return bars(rows.map((row) => count(row)), width);
}

function bars(words: string[], width: number): HTMLElement {
  return document.createElement("p");
}`);
});

test("figureCode(folder) without figures has none", () => {
  expect(figureCode(join(folder, "page"))).toEqual({});
});
