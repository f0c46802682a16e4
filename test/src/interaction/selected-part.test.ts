import type {Locator} from "playwright-core";
import {expect, test} from "vitest";
import {groupTables} from "../clusters/cluster-rows.js";
import {papers} from "../rows.js";
import {exampleThemes, manyThemes} from "../themes/theme-rows.js";
import {exampleHub, uptakeRows} from "../themes/uptake-rows.js";
import {mountSelecting, select} from "./mount-selecting.js";
import {plain} from "../../plain.js";

const example = exampleThemes();
const many = manyThemes();
const texts = async (marks: Locator) => (await marks.allTextContents()).map(plain);
const opacity = (mark: Locator) => mark.evaluate((one) => Number(getComputedStyle(one).opacity));

type Tables = typeof example;

/** Some papers of a hub of themes, and how many of those each theme has. */
function some({papers: all, themes, paper_themes}: Tables, share: number) {
  const ids = all.flatMap(({paper_id}, i) => (i % share === 0 ? [paper_id] : []));
  const sizes = themes.map(({theme_id}) => {
    const own = paper_themes.filter((row) => row.theme_id === theme_id);
    return {all: own.length, selected: own.filter((row) => ids.includes(row.paper_id)).length};
  });
  return {ids, sizes};
}

test.each([
  ["31", example],
  ["500", many]
])("of %s papers, rows of themes say how many of theirs are selected", async (_, rows) => {
  const chart = await mountSelecting("themeRows", rows);
  const {ids, sizes} = some(rows, 3);
  const before = await texts(chart.locator(".size"));
  expect(before[0]).toBe(`${sizes[0]?.all} of ${rows.papers.length} papers`);
  await select(ids);
  expect((await texts(chart.locator(".size"))).slice(0, sizes.length)).toEqual(
    sizes.map(({all, selected}) => `${selected} of ${all} selected`)
  );
  await select(null);
  expect(await texts(chart.locator(".size"))).toEqual(before);
});

test("combinations say how many of their papers are selected", async () => {
  const chart = await mountSelecting("themeIntersections", example);
  await select(some(example, 3).ids);
  const sizes = await texts(chart.locator(".size"));
  expect(sizes.every((size) => /^\d+ of \d+ selected$/.test(size ?? ""))).toBe(true);
});

test("the matrix of more papers than are drawn at once draws those that are selected, and says so", async () => {
  const chart = await mountSelecting("themeMatrix", many);
  const {ids, sizes} = some(many, 20);
  const last = many.papers.at(-1)?.paper_id ?? "";
  await select([...ids, last]);
  const drawn = () => chart.locator("tbody tr");
  expect(await drawn().count()).toBe(26);
  expect(await chart.locator(`tr[data-paper="${last}"]`).count()).toBe(1);
  expect(await chart.locator("tr.unmatched").count()).toBe(0);
  expect(plain(await chart.locator(".note-line").textContent())).toBe(
    "The 26 selected papers are drawn; the other 474 are in the table."
  );
  const heads = await texts(chart.locator("thead .size"));
  expect(heads).toHaveLength(sizes.length);
  expect(heads.every((head) => /^\d+ of \d+$/.test(head ?? ""))).toBe(true);
  await select(many.papers.slice(100, 400).map(({paper_id}) => paper_id));
  expect(await drawn().count()).toBe(200);
  expect(plain(await chart.locator(".note-line").textContent())).toBe(
    "The first 200 of 300 selected papers in this order are drawn; the other 200 are in the table. Draw 100 more"
  );
  await chart.locator(".note-line button").click();
  expect(await drawn().count()).toBe(300);
  await select([]);
  expect(plain(await chart.locator(".note-line").textContent())).toBe(
    "None of 500 listed papers is selected, so none is drawn."
  );
  await select(null);
  expect(await drawn().count()).toBe(200);
  await chart.locator("thead .pick").nth(1).click();
  expect(
    await chart
      .locator("thead .pick")
      .nth(1)
      .evaluate((it) => it === document.activeElement)
  ).toBe(true);
});

test("groups say how many of their papers are selected", async () => {
  const rows = groupTables({papers: 31, floatingEach: 7});
  const chart = await mountSelecting("clusterTable", rows);
  const before = await texts(chart.locator(".cluster-rows .size"));
  await select(rows.papers.slice(0, 10).map(({paper_id}) => paper_id));
  const sizes = await texts(chart.locator(".cluster-rows .size"));
  expect(sizes.every((size) => /^\d+ of \d+ selected$/.test(size ?? ""))).toBe(true);
  const counted = sizes.map((size) => Number.parseInt(size ?? ""));
  expect(counted.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10);
  await select(null);
  expect(await texts(chart.locator(".cluster-rows .size"))).toEqual(before);
});

test("the hub’s words are shaded by the selected papers, with their key, and it is said", async () => {
  const rows = {...example, theme_uptake: uptakeRows(example)};
  const chart = await mountSelecting("uptakeText", rows, {hub: exampleHub});
  const words = chart.locator('.echo-text [role="button"]');
  const state = () =>
    words.evaluateAll((all) => all.map(({className, ariaLabel}) => ({className, ariaLabel})));
  const before = await state();
  const keys = chart.locator(".echo-keys .echo");
  const key = await texts(keys);
  const echoed = new Set(rows.theme_uptake.flatMap((row) => (row.echoes > 0 ? [row.term_id] : [])));
  const first = example.paper_terms.find(({term_id}) => echoed.has(term_id));
  await select([first?.paper_id ?? ""]);
  const own = new Set(
    example.paper_terms
      .filter(({paper_id}) => paper_id === first?.paper_id)
      .map(({term_id}) => term_id.toLowerCase())
  );
  const shaded = await state();
  for (const [i, {className, ariaLabel}] of shaded.entries()) {
    const word = (await words.nth(i).textContent())?.toLowerCase() ?? "";
    expect(className).toBe(`echo echo-${own.has(word) ? 1 : 0}`);
    expect(plain(ariaLabel)).toMatch(/: [01] of \d+ papers? selected$/);
  }
  expect(await texts(keys)).toEqual(["1 paper"]);
  expect(plain(await chart.locator(".uptake .note-line").textContent())).toBe(
    "Shaded by the one selected paper."
  );
  const size = chart.locator(".vocabulary .size").first();
  expect(plain(await size.textContent())).toMatch(/^[01] of \d+ selected$/);
  await select(null);
  expect(await state()).toEqual(before);
  expect(await texts(keys)).toEqual(key);
  expect(await chart.locator(".uptake .note-line").count()).toBe(0);
});

test("the cells of themes over years count the selected papers", async () => {
  const dated = example.papers.map((row, i) => ({...row, year: 2022 + (i % 4)}));
  const chart = await mountSelecting("themesOverYears", {...example, papers: dated});
  const total = () => texts(chart.locator("tr.all td"));
  const share = () =>
    chart
      .locator("td:has(button)")
      .first()
      .evaluate((cell) => cell.style.getPropertyValue("--share"));
  const [before, all] = [await texts(chart.locator("button")), await total()];
  await select(dated.filter(({year}) => year === 2023).map(({paper_id}) => paper_id));
  expect(await total()).toEqual(["0", all[1], "0", "0"]);
  expect(await share()).toBe("0%");
  expect(plain(await chart.locator(".note-line").textContent())).toBe(
    `The cells count the ${all[1]} selected papers.`
  );
  await select(null);
  expect(await texts(chart.locator("button"))).toEqual(before);
  expect(await chart.locator(".note-line").isVisible()).toBe(false);
});

test("the bars of representative papers draw the selected part, and say how many", async () => {
  const chart = await mountSelecting("representativeDots", {papers: papers(300, 24)});
  const said = async () => (await texts(chart.locator("svg text"))).filter((text) => text !== "");
  const before = await said();
  await select(
    papers(300)
      .slice(0, 30)
      .map(({paper_id}) => paper_id)
  );
  expect(await said()).toEqual([`${before[0]}; 24 selected`, `${before[1]}; 6 selected`]);
  const pale = chart.locator('svg rect[opacity="0.25"]');
  expect(await pale.count()).toBeGreaterThan(0);
  await select(null);
  expect(await said()).toEqual(before);
  expect(await pale.count()).toBe(0);
});

test("themes of the strategic diagram fade with their whiskers by their share, and say how many", async () => {
  const chart = await mountSelecting("strategicDiagram", example);
  const {ids, sizes} = some(example, 3);
  const term = chart.locator(".term").first();
  const circle = term.locator("circle");
  const whisker = chart.locator(".whiskers line").first();
  expect([await opacity(circle), await opacity(whisker)]).toEqual([1, 1]);
  await select(ids);
  const {all = 0, selected = 0} = sizes[0] ?? {};
  const faded = 0.25 + 0.75 * (selected / all);
  await expect.poll(() => opacity(circle)).toBeCloseTo(faded, 1);
  expect(await opacity(whisker)).toBeCloseTo(faded, 1);
  expect(plain(await term.getAttribute("aria-label"))).toMatch(
    `: ${all} papers, ${selected} selected`
  );
  await term.focus();
  expect(await chart.locator(".paper-card").textContent()).toContain(
    `, ${selected} of ${all} selected; quadrant`
  );
});

test("terms of the co-word network fade with their links by their share, and say how many", async () => {
  const chart = await mountSelecting("coWordNetwork", example);
  await select(["p1"]);
  const other = chart.locator(".term:not(.unmatched)").first();
  expect(plain(await other.getAttribute("aria-label"))).toMatch(/: \d+ papers, 1 selected$/);
  await other.focus();
  expect(await chart.locator(".paper-card").textContent()).toMatch(/, 1 of \d+ selected/);
  await other.blur();
  const faint = await chart
    .locator(".co-link")
    .evaluateAll((all) => all.map((line) => Number(getComputedStyle(line).opacity)));
  expect(Math.min(...faint)).toBeCloseTo(0.15, 2);
  expect(Math.max(...faint)).toBeGreaterThan(0.15);
});
