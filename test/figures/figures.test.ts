import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {figureCode} from "../../loaders/documentation/figure-code.js";
import {figures} from "../../src/report/figures.js";
import {chartPage} from "../browser/chart.js";
import {hubOf} from "../loaders/analysis/pages-of-text.js";
import {citedHub} from "../src/citations/cited-hub.js";
import {reportHubs} from "../pages/report-hubs.js";
import {exampleTables} from "./example-hub.js";
import {markupOf} from "./markup.js";

const code = figureCode("src");

test("every figure that a file declares is in the list of figures, by its name, and its code is known", () => {
  expect(Object.keys(code).sort()).toEqual(Object.keys(figures).sort());
});

test("every figure that a page names is in the list of figures", () => {
  const pages = readdirSync("src", {recursive: true, encoding: "utf8"}).filter((name) =>
    name.endsWith(".md")
  );
  const named = pages.flatMap((name) => {
    const calls = readFileSync(join("src", name), "utf8").matchAll(/\.(?:show|tabs)\([^)]*\)/gu);
    const texts = [...calls].flatMap(([call]) => [...call.matchAll(/"(\w+)"/gu)]);
    return texts.flatMap(([, text = ""]) => (text === "view" || text === "holds" ? [] : [text]));
  });
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((name) => !Object.hasOwn(figures, name))).toEqual([]);
});

test("the page of all hubs is at most 120 lines, in which each figure takes one at most", () => {
  const lines = readFileSync("src/hub/[hub].md", "utf8").split("\n");
  expect(lines.length).toBeLessThanOrEqual(120);
  const shown = lines.filter((line) => /\breport\.(?:show|tabs)\(/u.test(line));
  expect(shown.length).toBeGreaterThan(20);
  for (const line of shown)
    expect(line).toMatch(/^<div>\$\{report\.(?:show|tabs)\([^()]*\)\}<\/div>$/u);
});

test.each(Object.keys(figures))("%s of the example hub is drawn as it was", async (name) => {
  const tables = await exampleTables();
  await expect(await markupOf(name, tables)).toMatchFileSnapshot(`${name}.html`);
});

test("the words that set selected papers of the example hub apart are drawn as they were", async () => {
  const tables = await exampleTables();
  const selected = tables.paper_terms.flatMap(({term_id, paper_id}) =>
    term_id === "language model" ? [paper_id] : []
  );
  const options = {selected, words: "with “language models”", by: {terms: ["language model"]}};
  await expect(await markupOf("distinctiveTerms", tables, options)).toMatchFileSnapshot(
    "distinctiveTerms-selected.html"
  );
});

test.each(["themesOverYears", "paperFacets", "polarityStrip"])(
  "%s of a hub with dates, fields and stances is drawn as it was",
  async (name) => {
    const tables = hubOf(reportHubs[name === "polarityStrip" ? "twelve.txt" : "dated.txt"]);
    await expect(await markupOf(name, tables)).toMatchFileSnapshot(`${name}-known.html`);
  }
);

test.each([
  "citingSentences",
  "rolesByThemes",
  "rolesByYears",
  "stancesByYears",
  "papersAYear",
  "whoCites"
])("%s of a hub whose sources label its papers is drawn as it was", async (name) => {
  const tables = citedHub();
  await expect(await markupOf(name, tables)).toMatchFileSnapshot(`${name}-cited.html`);
});

test("drawing every figure told no error, and asked nobody", async () => {
  const {errors, foreignRequests} = await chartPage();
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
});
