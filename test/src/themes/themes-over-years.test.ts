import {expect, test} from "vitest";
import {rolesByThemesRefusal, yearsRefusal} from "../../../src/themes/theme-refusals.js";
import {themeYears, yearColumns, yearsFinding} from "../../../src/themes/themes-over-years.js";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, overlaps} from "../../browser/geometry.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";
import {paper, papers} from "../rows.js";
import {exampleThemes, themeOf} from "./theme-rows.js";

const plain = exampleThemes();
const rows = {
  ...plain,
  papers: plain.papers.map((row, i) => ({...row, year: i % 9 === 8 ? null : 2022 + (i % 4)}))
};

test.each([390, 1280])(
  "at %d px: papers by theme and year, and all papers of a year",
  async (width) => {
    const chart = await mountChart("themesOverYears", rows, {}, {width});
    expect(await chart.locator("thead th").allTextContents()).toEqual([
      "2022",
      "2023",
      "2024",
      "2025"
    ]);
    const year = new Map(rows.papers.map((row) => [row.paper_id, row.year]));
    const lines = await chart
      .locator("tbody tr")
      .evaluateAll((all) =>
        all.map((line) =>
          Array.from(line.querySelectorAll("td"), (cell) => Number(cell.textContent))
        )
      );
    for (const [i, {theme_id}] of rows.themes.entries()) {
      const own = rows.paper_themes.filter((one) => one.theme_id === theme_id);
      const counts = [2022, 2023, 2024, 2025].map(
        (y) => own.filter(({paper_id}) => year.get(paper_id) === y).length
      );
      expect(lines[i]).toEqual(counts);
    }
    expect(await chart.locator(".reading").textContent()).toContain("the stronger its shade");
    expect(lines.at(-1)).toEqual(
      [2022, 2023, 2024, 2025].map((y) => rows.papers.filter((row) => row.year === y).length)
    );
    expect(overlaps(await boxesOf(chart.locator("th bdi, .years button")))).toEqual([]);
  }
);

test.each([390, 1280])(
  "at %d px: the last years are seen first, beside the names of the themes",
  async (width) => {
    const old = rows.papers.map((row, i) => ({...row, year: 1990 + i}));
    const chart = await mountChart("themesOverYears", {...rows, papers: old}, {}, {width});
    const inView = () =>
      chart.locator(".matrix-scroll").evaluate((scroll) => {
        const {right} = scroll.getBoundingClientRect();
        const names = scroll.querySelector("thead td")?.getBoundingClientRect();
        const seen = Array.from(scroll.querySelectorAll("th")).filter((head) => {
          const box = head.getBoundingClientRect();
          const isName = head.scope === "row" && box.right === names?.right;
          return isName || (box.left >= (names?.right ?? 0) && box.right <= right + 1);
        });
        return seen.map(({textContent}) => textContent);
      });
    const last = String(1990 + old.length - 1);
    await expect.poll(inView).toContain(last);
    expect(await inView()).toContain("all papers");
    expect(await inView()).not.toContain("1990");
  }
);

test("yearColumns puts three and more years without a paper into one column", () => {
  const columns = (totals: number[]) =>
    yearColumns({years: totals.map((_, i) => 2001 + i), totals}).map(({from, to}) =>
      from === to ? from : [from, to]
    );
  expect(columns([1, 0, 0, 0, 2])).toEqual([2001, [2002, 2004], 2005]);
  expect(columns([1, 0, 0, 2, 0, 3])).toEqual([2001, 2002, 2003, 2004, 2005, 2006]);
  expect(columns([])).toEqual([]);
});

test("a column of years without a paper says which, and counts none", async () => {
  const [first, ...others] = rows.papers;
  if (first === undefined) throw new Error("the hub has no papers");
  const gap = [{...first, year: 2009}, ...others];
  const chart = await mountChart("themesOverYears", {...rows, papers: gap});
  expect((await chart.locator("thead th").allTextContents()).slice(0, 3)).toEqual([
    ...["2009", "2010–2021", "2022"]
  ]);
  expect((await chart.locator("tr.all td").allTextContents()).slice(0, 2)).toEqual(["1", "0"]);
});

test("a click on a cell selects its papers", async () => {
  const chart = await mountSelecting("themesOverYears", rows);
  const cell = chart.locator("tbody button").first();
  const size = Number(await cell.textContent());
  await cell.click();
  const {matched, words} = await selectedNow();
  expect(matched).toHaveLength(size);
  expect(words).toMatch(/^of 20\d\d with the theme “/);
  expect(await cell.getAttribute("aria-pressed")).toBe("true");
});

test("papers of the years 1 and 9999 have no column and are named", async () => {
  const [first, second, ...others] = rows.papers;
  if (first === undefined || second === undefined) throw new Error("the hub has no papers");
  const odd = [{...first, year: 1}, {...second, year: 9999}, ...others];
  const chart = await mountChart("themesOverYears", {...rows, papers: odd});
  expect(await chart.locator("thead th").count()).toBe(4);
  expect(await chart.getByText("2\u00a0papers of 0001 and 9999 are not drawn").count()).toBe(1);
});

test("without years there is a line", async () => {
  const chart = await mountChart("themesOverYears", plain);
  expect(await chart.getAttribute("class")).toBe("refusal");
  expect(await chart.textContent()).toContain("the text has no dates");
});

const dated = papers(6).map((paper, i) => ({
  ...paper,
  year: [2021, 2023, 2023, 2024, 2023, null][i] ?? null
}));
const theme = (places: number[]) => themeOf("a", places, dated);
const finding = (places: number[]) =>
  yearsFinding(themeYears(dated, [theme(places)]), 6).replaceAll("\u00a0", " ");

test("themeYears counts papers by year, years between included", () => {
  const {years, rows, totals} = themeYears(dated, [theme([1, 2, 3, 6])]);
  expect(years).toEqual([2021, 2022, 2023, 2024]);
  expect(totals).toEqual([1, 0, 3, 1]);
  expect(rows[0]?.papers.map((list) => list.length)).toEqual([1, 0, 2, 0]);
  expect(themeYears(papers(2), []).years).toEqual([]);
});

test("the finding names the year with the most papers, and how many papers have a year", () => {
  expect(finding([1, 2, 3, 6])).toBe(
    "The largest theme, “a”, has the most papers in 2023: 2 of its 3 with a year; 5 of 6 listed papers have a year."
  );
  expect(finding([1, 4])).toContain("has no one year with the most papers (at most 1 of 2)");
  expect(finding([6])).toContain("none of them carries the largest theme");
});

test("years before 1500 and after 2100 have no column; the finding counts them among the dated", () => {
  const odd = [1, 1500, 1501, 2100, 2101, 9999].map((year, i) => paper({position: i + 1, year}));
  const own = {...theme([]), papers: odd};
  const counted = themeYears(odd, [own]);
  expect(counted.years).toHaveLength(601);
  expect(counted.totals.reduce((sum, size) => sum + size, 0)).toBe(3);
  const two = [...odd.slice(1, 3), ...odd.slice(1, 2), ...odd.slice(4)];
  expect(yearsFinding(themeYears(two, [{...own, papers: two}]), 7).replaceAll("\u00a0", " ")).toBe(
    "The largest theme, “a”, has the most papers in 1500: 2 of its 5 with a year; 5 of 7 listed papers have a year."
  );
  expect(yearsFinding(themeYears(two, [{...own, papers: odd.slice(5)}]), 7)).toMatch(
    /; in none of the years drawn is there one of the largest theme, “a”\.$/
  );
});

test("themes over time are refused where fewer than two of their years are drawn, with those that are not", () => {
  const odd = [1, 9999].map((year, i) => paper({position: i + 1, year}));
  const left =
    "2 papers of 0001 and 9999 are not drawn: a year before 1500 or after 2100 is taken for a slip.";
  const refusal = (years: typeof odd) => yearsRefusal(years).replaceAll("\u00a0", " ");
  expect(refusal(odd)).toBe(
    `Themes over time are not drawn: no paper is of a year from 1500 to 2100. ${left}`
  );
  expect(refusal([...odd, paper({position: 3, year: 2024})])).toBe(
    `Themes over time are not drawn: the one year from 1500 to 2100 is 2024. ${left}`
  );
  expect(refusal([...odd, ...dated])).toBe("");
});

test("themes over time are refused in in one line that names what would unlock them", () => {
  expect(yearsRefusal(papers(3))).toBe(
    "Themes over time are not drawn: the text has no dates. A file of OpenAlex, Scopus or Web of Science would bring them."
  );
  expect(yearsRefusal(dated.slice(1, 3))).toBe(
    "Themes over time are not drawn: every dated paper is of 2023."
  );
  expect(yearsRefusal([])).toContain("no citing papers");
  expect(yearsRefusal(dated)).toBe("");
});

test("roles by theme are refused: roles are totals of the page", () => {
  expect(rolesByThemesRefusal()).toMatch(/totals of the page.+A file of Semantic Scholar/);
});
