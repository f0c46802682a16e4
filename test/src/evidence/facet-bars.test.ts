import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {choose} from "../../browser/figure-menu.js";

const facet = (counts: Record<string, number>, name = "fields") => ({
  name,
  origin: "totals",
  values: Object.entries(counts).map(([value, count]) => ({value, count}))
});

const many = Object.fromEntries(Array.from({length: 30}, (_, i) => [`cs.X${i}`, 30 - i]));

const cases = [
  {name: "one value", counts: {ACCEPT: 1}, papers: 31},
  {name: "three values", counts: {"cs.LG": 20, "stat.ML": 8, "quant-ph": 3}, papers: 31},
  {name: "thirty values", counts: many, papers: 500},
  {name: "long values", counts: {["a very long field ".repeat(8)]: 5, "cs. LG": 2}, papers: 12},
  {name: "a large value", counts: {"cs.LG": 190, "stat.ML": 3}, papers: 200},
  {name: "500 papers", counts: {"cs.LG": 400, "stat.ML": 100}, papers: 500}
];

for (const width of [358, 432, 560]) {
  test.each(cases)(
    `$name at ${width} px: the right marks, apart and inside`,
    async ({counts, papers}) => {
      const chart = await mountChart("facetBars", facet(counts), {width, papers}, {width: 600});
      const drawn = Object.values(counts).slice(0, 12);
      const total = drawn.reduce((sum, count) => sum + count, 0);
      const dots = await boxesOf(chart.locator('[aria-label="dot"] circle'));
      const bars = await boxesOf(chart.locator('[aria-label="bar"] rect'));
      if (total <= 200) expect(dots).toHaveLength(total);
      else expect(bars).toHaveLength(drawn.length);
      const texts = await boxesOf(chart.locator("svg text"));
      expect(texts).toHaveLength(drawn.length * 2);
      expect(overlaps(dots)).toEqual([]);
      expect(overlaps([...texts, ...dots, ...bars], 2)).toEqual([]);
      const [frame] = await boxesOf(chart.locator("svg"));
      expect(frame && outside([...texts, ...dots, ...bars], frame, 1)).toEqual([]);
    }
  );
}

test("bars are as long as their counts", async () => {
  const chart = await mountChart("facetBars", facet({"cs.LG": 400, "stat.ML": 100}), {papers: 500});
  const [long, short] = await boxesOf(chart.locator('[aria-label="bar"] rect'));
  if (!long || !short) throw new Error("a bar is missing");
  expect((long.right - long.left) / (short.right - short.left)).toBeCloseTo(4, 1);
});

test("values beyond the twelfth are in the table, and the figure says so", async () => {
  const chart = await mountChart("facetBars", facet(many), {papers: 500});
  expect(await chart.textContent()).toContain("18 more values are in the table.");
  await choose(chart, "Show the table");
  await chart.locator("tbody tr").first().waitFor();
  expect(await chart.locator("tbody tr").count()).toBe(30);
});

test("years that charts leave out are named, and stand in the table", async () => {
  const years = facet({"0001": 1, 2024: 2, 2025: 3, 9999: 1}, "years");
  const chart = await mountChart("facetBars", years, {papers: 7});
  expect(await chart.locator("svg text").allTextContents()).toEqual(["2024", "2025", "2", "3"]);
  expect(await chart.locator(".finding").textContent()).toContain("Years run from 2024 to 2025");
  expect(await chart.locator(".note-line").textContent()).toContain(
    "of 0001 and 9999 are not drawn"
  );
  await choose(chart, "Show the table");
  await chart.locator("tbody tr").first().waitFor();
  expect(await chart.locator("tbody td:first-child").allTextContents()).toContain("9999");
  const none = await mountChart("facetBars", facet({9999: 1}, "years"), {papers: 7});
  expect(await none.locator(".finding").textContent()).toContain(
    "1\u00a0paper of 9999 is not drawn"
  );
  expect(await none.locator("svg").count()).toBe(0);
});

test("facetFigures: two or three beside each other where there is room, how to read them once, hidden where there are none", async () => {
  const three = [facet({a: 3}), facet({2025: 1, 2026: 2}, "years"), facet({ACCEPT: 2}, "verdicts")];
  const wide = await mountChart("facetFigures", three, {papers: 3, width: 912});
  const [first, second, third] = await boxesOf(wide.locator("figure"));
  expect(first?.top).toBe(second?.top);
  expect(third?.top).toBe(first?.top);
  const gutters = [
    (second?.left ?? 0) - (first?.right ?? 0),
    (third?.left ?? 0) - (second?.right ?? 0)
  ];
  expect(gutters).toEqual([48, 48]);
  expect(await wide.getByText("Totals of the whole page").count()).toBe(1);
  expect(overlaps(await boxesOf(wide.locator("figure")))).toEqual([]);
  const four = await mountChart("facetFigures", [...three, facet({b: 3}, "venues")], {
    papers: 3,
    width: 912
  });
  const boxes = await boxesOf(four.locator("figure"));
  expect(boxes[2]?.left).toBe(boxes[0]?.left);
  expect(boxes[3]?.left).toBe(boxes[1]?.left);
  const none = await mountChart("facetFigures", [], {papers: 3});
  expect(await none.isVisible()).toBe(false);
});
