import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {exampleThemes, manyThemes, type ThemeTables} from "./theme-rows.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, select, selectedNow} from "../interaction/mount-selecting.js";
import {choose} from "../../browser/figure-menu.js";
import {plain} from "../../plain.js";

const rows = exampleThemes();
const ofTheme = (tables: ThemeTables, id: string) =>
  tables.paper_themes.filter(({theme_id}) => theme_id === id).map(({paper_id}) => paper_id);
const selected = ofTheme(rows, "theme-2");

test.each([390, 1280])("at %d px: terms, counts and bars apart and inside", async (width) => {
  const chart = await mountChart("distinctiveTerms", rows, {selected}, {width});
  const items = chart.locator(".distinctive-rows li");
  expect(await items.count()).toBeGreaterThan(4);
  const parts = [
    ...(await boxesOf(items.locator(".pick, .size, .z"))).map(inked),
    ...(await boxesOf(chart.locator(".finding, .note-line, .reading")))
  ];
  expect(overlaps(parts)).toEqual([]);
  expect(outside(parts, {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""})).toEqual([]);
  const bars = await boxesOf(items.locator("rect"));
  const long = bars.map(({left, right}) => right - left);
  expect(long).toEqual(long.toSorted((a, b) => b - a));
  const first = (await items.first().locator(".size").textContent()) ?? "";
  const own = rows.paper_terms.filter(({term_id}) => term_id === "assistant");
  expect(own.length).toBeGreaterThan(0);
  expect(first).toMatch(/^\d+ of 8 against \d+ of 23$/);
});

test("counts are those of the tables", async () => {
  const chart = await mountChart("distinctiveTerms", rows, {selected});
  const said = await chart
    .locator(".distinctive-rows li")
    .evaluateAll((items) =>
      items.map((item) => [
        item.querySelector(".pick")?.textContent,
        item.querySelector(".size")?.textContent
      ])
    );
  for (const [term, counts] of said) {
    const own = new Set(
      rows.paper_terms.filter(({term_id}) => term_id === term).map(({paper_id}) => paper_id)
    );
    const inside = [...own].filter((id) => selected.includes(id)).length;
    expect(counts).toBe(
      `${inside} of ${selected.length} against ${own.size - inside} of ${31 - selected.length}`
    );
  }
});

test("a term that is part of one above it is in the table only", async () => {
  const [place] = rows.paper_terms.filter(({term_id}) => term_id === "preference model");
  const row = rows.terms.find(({term_id}) => term_id === "preference model");
  if (place === undefined || row === undefined) throw new Error("no such term");
  const inner = rows.paper_terms
    .filter(({term_id}) => term_id === "preference model")
    .map((one) => ({...one, term_id: "preference", nested: true}));
  const nested = {
    ...rows,
    terms: [...rows.terms, {...row, term_id: "preference", term: "preference", position: 99}],
    paper_terms: [...rows.paper_terms, ...inner]
  };
  const chart = await mountChart("distinctiveTerms", nested, {selected});
  const shown = await chart.locator(".pick").allTextContents();
  expect(shown).toContain("preference model");
  expect(shown).not.toContain("preference");
  await choose(chart, "Show the table");
  await chart.locator("tbody tr").first().waitFor();
  expect(await chart.locator('td[data-label="term"]').allTextContents()).toContain("preference");
});

test("terms that only one of several selected papers has are in the table only", async () => {
  const chart = await mountChart("distinctiveTerms", rows, {selected});
  const counts = await chart.locator(".size").allTextContents();
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.filter((text) => /^[01] of/u.test(text))).toEqual([]);
  const one = await mountChart("distinctiveTerms", rows, {selected: ["p1"]});
  expect(await one.locator(".size").first().textContent()).toMatch(/^1 of 1 against /);
});

test("terms that pass the false discovery rate have a full bar", async () => {
  const many = manyThemes();
  const chart = await mountChart("distinctiveTerms", many, {selected: ofTheme(many, "theme-14")});
  const passing = await chart.locator("rect.passing").count();
  expect(passing).toBeGreaterThan(0);
  const note = (await chart.locator(".note-line").textContent()) ?? "";
  expect(Number(/^\d+/u.exec(note)?.[0])).toBeGreaterThanOrEqual(passing);
  expect(note).toContain("Benjamini–Hochberg");
});

test("without a selection there is a sentence; with one, the words of its papers", async () => {
  const chart = await mountSelecting("distinctiveTerms", rows);
  expect(plain(await chart.textContent())).toMatch(
    /^All 31 papers are selected: choose a theme, a term or some papers/
  );
  await select(selected, "with the theme “x”");
  expect(plain(await chart.locator(".finding").textContent())).toContain(
    "“assistant” sets the 8 listed papers with the theme “x” apart most: 5 of 8 have it, against 0 of the other 23."
  );
  await select(["p1"], "chosen here");
  expect(await chart.locator(".finding").textContent()).toContain("chosen here");
  await select(null);
  expect(await chart.locator("figure").count()).toBe(0);
});

test("a click on a term selects the papers that have it", async () => {
  const chart = await mountSelecting("distinctiveTerms", rows);
  await select(selected);
  const button = chart.locator(".pick").first();
  const term = await button.textContent();
  await button.click();
  expect((await selectedNow()).words).toBe(`elsewhere, with “${term}”`);
});

test("a word that sets the papers apart says how many more of them have it", async () => {
  const chart = await mountSelecting("distinctiveTerms", rows);
  await select(selected, "chosen");
  const first = chart.locator(".distinctive-rows li").first();
  // python3 -c 'from scipy.stats import fisher_exact as f; print(f([[5, 3], [0, 23]])[1])'
  expect(await first.locator(".effect").textContent()).toMatch(/^\+63 points \(\d+ to \d+\)$/u);
  expect(await chart.locator(".effect").count()).toBe(await chart.locator("rect.passing").count());
});

test("what a term selected is not compared by it; what was put together by words is not tested", async () => {
  const chart = await mountSelecting("distinctiveTerms", rows);
  const own = rows.paper_terms.filter(({term_id}) => term_id === "assistant");
  const papers = own.map(({paper_id}) => paper_id);
  await select(papers, "with “assistant”", {terms: ["assistant"]});
  expect(await chart.locator(".pick").allTextContents()).not.toContain("assistant");
  expect(await chart.locator(".note-line").textContent()).toContain("left out");
  await select(selected, "in the group “x”", {allWords: true});
  expect(await chart.locator(".finding").textContent()).toContain("comes first of the words");
  expect(await chart.locator(".note-line").textContent()).toContain("ranked and not tested");
  expect(await chart.locator("rect.passing").count()).toBe(0);
});
