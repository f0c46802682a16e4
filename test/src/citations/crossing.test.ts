import type {PaperRoleRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {crossing, yearGroups} from "../../../src/citations/crossing.js";
import {
  crossedCoverage,
  crossedReading,
  shareWords,
  themesCrossedFinding,
  yearsCrossedFinding
} from "../../../src/citations/crossing-words.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {plain} from "../../plain.js";
import {papers as papersOf} from "../rows.js";
import {citedHub} from "./cited-hub.js";

const papers = papersOf(40).map((paper, i) => ({...paper, year: 2015 + Math.floor(i / 5)}));

/** Labels of single papers, by their places from 1. */
const labelled = (labels: Record<string, readonly number[]>): PaperRoleRow[] =>
  Object.entries(labels).flatMap(([label, places]) =>
    places.map((place) => ({
      ...{hub_id: "h", paper_id: `p${String(place)}`, measure: "role" as const, label, known: true},
      ...{written: label, cito: null, source: "a", sentences: 1, confidence: null}
    }))
  );

const upTo = (from: number, to: number) => Array.from({length: to - from + 1}, (_, i) => from + i);
const planted = labelled({
  method: [...upTo(1, 8), 20],
  background: [9, 10, ...upTo(11, 19), 21, 22]
});
const theme = {name: "theme", papers: papers.slice(0, 10)};
const rest = {name: "few", papers: papers.slice(20, 24)};

test("a cell counts papers with a label, of those of the group with any, and is tested exactly", () => {
  const {rows, labels, classified} = crossing("role", {papers, paper_roles: planted}, [
    theme,
    rest
  ]);
  expect([classified, labels.map(({label}) => label)]).toEqual([22, ["background", "method"]]);
  expect(rows[0]?.cells.map(({having, classified: of}) => [having, of])).toEqual([
    [2, 10],
    [8, 10]
  ]);
  const [, method] = rows[0]?.cells ?? [];
  expect(method?.test?.rest).toEqual({having: 1, classified: 12});
  expect(method?.test?.isApart).toBe(true);
  expect(method?.test?.odds.lower).toBeGreaterThan(0);
});

test("the p-value of 8 of 10 against 1 of 12 is as scipy.stats.fisher_exact of scipy 1.17.1 has it", () => {
  const {rows} = crossing("role", {papers, paper_roles: planted}, [theme]);
  expect(rows[0]?.cells[1]?.test?.adjusted).toBeCloseTo(0.0015479876160990709, 12);
});

test("cells of too few papers are counted and not tested, and below 5 have no interval", () => {
  const {rows} = crossing("role", {papers, paper_roles: planted}, [rest]);
  expect(rows[0]?.cells.map(({test: tested, interval}) => [tested, interval])).toEqual([
    [null, null],
    [null, null]
  ]);
  const few = crossing("role", {papers, paper_roles: planted.slice(0, 4)}, [theme]);
  expect(plain(themesCrossedFinding(few))).toBe(
    "Too few papers have a known role (4) to test roles against themes: only counts are shown."
  );
});

test("a paper of two roles counts once in each, and that is said", () => {
  const both = labelled({method: [1, 2], background: [2]});
  const found = crossing("role", {papers, paper_roles: both}, [theme]);
  expect(found.rows[0]?.cells.map(({having}) => having)).toEqual([2, 1]);
  expect(plain(crossedCoverage(found))).toBe(
    "2 of 40 listed papers have a known role (5 %); nothing is said of the others. A paper counts once in each of its roles, so rows do not add up."
  );
});

test("where labels are dealt out without regard to themes, cells stand apart at the rate of the correction", () => {
  let apart = 0;
  for (let seed = 1; seed <= 60; ++seed) {
    const dealt = upTo(1, 40).map((place) => (place * 7919 * seed + seed * seed) % 997);
    const sorted = upTo(1, 40).sort((a, b) => (dealt[a - 1] ?? 0) - (dealt[b - 1] ?? 0));
    const rows = labelled({method: sorted.slice(0, 20), background: sorted.slice(20)});
    const groups = [0, 10, 20, 30].map((from) => ({
      name: String(from),
      papers: papers.slice(from, from + 10)
    }));
    const found = crossing("role", {papers, paper_roles: rows}, groups);
    if (found.rows.some(({cells}) => cells.some((cell) => cell.test?.isApart === true))) apart += 1;
  }
  expect(apart).toBeLessThanOrEqual(6);
});

test("years are put into at most eight spans that end with the last year", () => {
  expect(yearGroups(papers).map(({name}) => name)).toEqual(upTo(2015, 2022).map(String));
  const long = papers.map((paper, i) => ({...paper, year: 1990 + i}));
  expect(
    yearGroups(long)
      .map(({name}) => name)
      .slice(-2)
  ).toEqual(["2020–2024", "2025–2029"]);
  expect(yearGroups(long).reduce((sum, group) => sum + group.papers.length, 0)).toBe(40);
  expect(yearGroups(papersOf(3))).toEqual([]);
});

test("a role whose share rises over the years is said to, with points a year and its p-value", () => {
  const late = labelled({method: upTo(25, 40), background: upTo(1, 24)});
  const found = crossing("role", {papers, paper_roles: late}, yearGroups(papers));
  expect(plain(yearsCrossedFinding(found))).toMatch(
    /^Of the papers with a known role, “background” falls by \d+\.\d points a year \(p < \.0005\) and “method” rises by/u
  );
  const even = labelled({method: upTo(1, 40).filter((i) => i % 2 === 0), background: [1]});
  expect(plain(yearsCrossedFinding(crossing("role", {papers, paper_roles: even}, [])))).toMatch(
    /^The share of no role rises or falls/u
  );
});

test("the share of a cell is told with its interval", () => {
  const cell = {having: 8, classified: 10, interval: {lower: 0.49, upper: 0.94}, test: null};
  expect(plain(shareWords(cell))).toBe("80 % (49 %–94 %)");
});

test("the share of a cell stands alone, and is called exact, where all papers of its row are known", () => {
  const exact = {having: 8, classified: 10, interval: {lower: 0.8, upper: 0.8}, test: null};
  expect(plain(shareWords(exact))).toBe("80 %");
  const reading = (labels: PaperRoleRow[], groups = [theme]) =>
    plain(crossedReading(crossing("role", {papers, paper_roles: labels}, groups), "themes"));
  const exactly = "below, their share, exact as all papers of the row are known, from 5 papers on.";
  expect(reading(planted)).toContain(exactly);
  const some = {name: "some", papers: papers.slice(14, 24)};
  expect(reading(planted, [theme, some])).toContain(
    "or alone where all papers of the row are known"
  );
  expect(reading(planted, [some])).toContain(
    "their share with its 95 % Wilson interval, for the 2"
  );
});

test("roles by themes are drawn where they are known, and refused in a line that names a file", async () => {
  const tables = citedHub();
  const chart = await mountChart("rolesByThemes", tables, {}, {width: 390});
  expect(await chart.locator("tbody tr").count()).toBe(tables.themes.length);
  const {page} = await chartPage();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const bare = await mountChart("rolesByThemes", {...tables, paper_roles: []});
  expect(await bare.getAttribute("class")).toBe("refusal");
  expect(await bare.innerText()).toContain("A file of Semantic Scholar");
  for (const name of ["rolesByYears", "stancesByYears"]) {
    expect(await (await mountChart(name, tables)).locator("tbody tr").count()).toBeGreaterThan(1);
    expect(await (await mountChart(name, {...tables, paper_roles: []})).isVisible()).toBe(false);
  }
});
