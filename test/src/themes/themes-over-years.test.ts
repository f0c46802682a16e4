import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, overlaps} from "../../browser/geometry.js";
import {exampleThemes} from "./theme-rows.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";

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
