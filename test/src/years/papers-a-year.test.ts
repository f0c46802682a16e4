import {expect, test} from "vitest";
import {termTrends, yearCounts} from "../../../src/years/year-counts.js";
import {trendsWords} from "../../../src/years/year-words.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {plain} from "../../plain.js";
import {citedHub} from "../citations/cited-hub.js";
import {papers as papersOf} from "../rows.js";

const tables = citedHub();
const papers = papersOf(40).map((paper, i) => ({...paper, year: 2015 + Math.floor(i / 5)}));
const [term] = tables.terms;
const [place] = tables.paper_terms;

/** The tables of one term in these papers, by their places from 1. */
function having(places: readonly number[]) {
  if (term === undefined || place === undefined) throw new Error("the made-up hub has no term");
  return {
    terms: [{...term, term_id: "t", term: "word"}],
    paper_terms: places.map((at) => ({...place, term_id: "t", paper_id: `p${String(at)}`}))
  };
}

test("papers are counted by year, gaps included, with the age by which half of them came", () => {
  const some = [2010, 2012, 2012, 3999, null].map((year, i) => ({...papersOf(5)[i], year}));
  const rows = papersOf(5).map((paper, i) => ({...paper, year: some[i]?.year ?? null}));
  expect(yearCounts(rows)).toEqual({
    years: [
      {year: 2010, papers: 1},
      {year: 2011, papers: 0},
      {year: 2012, papers: 2}
    ],
    ...{dated: 3, undrawn: 1, all: 5, half: 0.75}
  });
});

test("a word of late papers emerges, one of early papers fades, one of all years does neither", () => {
  const late = termTrends(papers, having([36, 37, 38, 39, 40, 35]));
  expect(late.emerging.map(({term: word}) => word)).toEqual(["word"]);
  expect(termTrends(papers, having([1, 2, 3, 4, 5, 6])).fading).toHaveLength(1);
  const even = termTrends(papers, having([1, 8, 15, 22, 29, 36]));
  expect([even.tested, even.emerging, even.fading]).toEqual([1, [], []]);
});

test("a word of fewer than five dated papers is not tested, and that is said", () => {
  const few = termTrends(papers, having([38, 39, 40, 37]));
  expect(few.tested).toBe(0);
  expect(plain(trendsWords(few))).toMatch(/^No word is tested for a trend: it takes 5 papers/u);
});

test("a bar a year is drawn, the last one hatched, and nothing where no two years are known", async () => {
  const chart = await mountChart("papersAYear", tables, {}, {width: 390});
  const bars = chart.locator('[aria-label="bar"] rect');
  const years = yearCounts(tables.papers).years;
  expect(await bars.count()).toBe(years.length);
  const fills = await bars.evaluateAll((rects) => rects.map((rect) => rect.getAttribute("fill")));
  expect(fills.map((fill) => fill?.startsWith("url(#"))).toEqual(
    years.map((_, i) => i === years.length - 1)
  );
  const {page} = await chartPage();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const bare = tables.papers.map((paper) => ({...paper, year: null}));
  expect(await (await mountChart("papersAYear", {...tables, papers: bare})).isVisible()).toBe(
    false
  );
});

test("years that are not drawn are named, and those below the bars stand apart on a phone", async () => {
  const years = [1, 1890, 1890, 1901, 2023, 9999, null];
  const papers = tables.papers.map((paper, i) => ({...paper, year: years[i] ?? null}));
  for (const width of [272, 342, 680]) {
    const chart = await mountChart("papersAYear", {...tables, papers}, {}, {width});
    const text = plain(await chart.innerText());
    expect(text).toContain("2 papers of 0001 and 9999 are not drawn");
    expect(text).toMatch(/; 4 of \d+ listed papers have a year that is drawn\./u);
    const ticks = chart.locator('[aria-label="x-axis tick label"] text');
    const boxes = await ticks.evaluateAll((all) =>
      all.map((tick) => tick.getBoundingClientRect()).map(({left, right}) => ({left, right}))
    );
    expect(boxes.length).toBeGreaterThan(2);
    for (const [i, {left}] of boxes.entries())
      expect(left - (boxes[i - 1]?.right ?? -Infinity)).toBeGreaterThan(4);
  }
});

test("the counts beside the bars are round numbers of whole papers", async () => {
  const counted = async (papers: readonly number[]) => {
    const years = papers.flatMap((size, i) => Array.from({length: size}, () => 2020 + i));
    const rows = papersOf(years.length).map((row, i) => ({...row, year: years[i] ?? null}));
    const chart = await mountChart("papersAYear", {...tables, papers: rows});
    return chart.locator('[aria-label="y-axis tick label"] text').allTextContents();
  };
  expect(await counted([1, 2])).toEqual(["0", "1", "2"]);
  expect(await counted([236, 90])).toEqual(["0", "50", "100", "150", "200"]);
});
