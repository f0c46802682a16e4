import type {TotalRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {hub, total} from "../rows.js";
import {choose} from "../../browser/figure-menu.js";
import {inked} from "../figures/inked.js";

const widths = [390, 1280];

interface Case {
  name: string;
  rows: TotalRow[];
  papers: number;
  measure?: "role" | "polarity";
}

const roles = (counts: Record<string, number>) =>
  Object.entries(counts).map(([label, count]) => total({label, count}));

const example = {name: "the example", rows: roles({background: 2}), papers: 31};

const cases: Case[] = [
  example,
  {
    name: "the example's polarity",
    rows: roles({background: 2}),
    papers: 31,
    measure: "polarity" as const
  },
  {name: "no paper", rows: [], papers: 0},
  {name: "one paper, none classified", rows: [], papers: 1},
  {name: "one paper, classified", rows: roles({method: 1}), papers: 1},
  {name: "three papers", rows: roles({method: 2}), papers: 3},
  {name: "five papers", rows: roles({method: 1, other: 1}), papers: 5},
  {name: "twelve papers", rows: roles({background: 4, method: 3, dataset: 1}), papers: 12},
  {
    name: "five classes of 200",
    rows: roles({background: 9, method: 3, baseline: 2, dataset: 1, other: 1}),
    papers: 200
  },
  {
    name: "500 papers",
    rows: roles({background: 86, method: 30, other: 12, baseline: 3, dataset: 1}),
    papers: 500
  },
  {name: "more totals than papers", rows: roles({background: 9, method: 2}), papers: 6},
  {
    name: "a long label",
    rows: [total({label: "extends ".repeat(30), count: 3, known: false})],
    papers: 40
  },
  {
    name: "stances, and a label that is none",
    rows: [
      ...["supporting", "contrasting", "mentioning"].map((label) =>
        total({label, meaning: label, count: 3})
      ),
      total({label: "background", meaning: null, count: 4})
    ],
    papers: 60,
    measure: "polarity" as const
  }
];

async function strip({rows, papers, measure = "role"}: Case, width: number) {
  const hubs = [hub({declared: papers, parsed: papers})];
  return measure === "role"
    ? mountChart("roleStrip", {hubs, roles: rows}, {}, {width})
    : mountChart("polarityStrip", {hubs, polarities: rows}, {}, {width});
}

test("papers that are not classified are hatched", async () => {
  const chart = await strip(example, 1280);
  const rest = chart.locator(".strip circle.mark.not-classified");
  expect(await rest.first().getAttribute("fill")).toMatch(/^url\(#hatch-\d+\)$/);
  expect(await rest.first().evaluate((mark) => getComputedStyle(mark).fill)).toMatch(/^url/);
});

test("the bracket of the example spans dots 3 to 31: [2/31, 31/31] of the scale", async () => {
  const chart = await strip(example, 1280);
  const dots = await boxesOf(chart.locator(".strip circle.mark"));
  const [bracket] = await boxesOf(chart.locator("path.bounds"));
  const [axis] = await boxesOf(chart.locator(".brackets"));
  const [first, third, last] = [dots[0], dots[2], dots[30]];
  if (!bracket || !axis || !first || !third || !last) throw new Error("a mark is missing");
  const pitch = third.left - (dots[1]?.left ?? 0);
  expect(bracket.left).toBeGreaterThan(third.left - pitch / 2);
  expect(bracket.left).toBeLessThan(third.left + pitch / 2);
  expect(Math.abs(bracket.right - last.right)).toBeLessThan(pitch / 2);
});

test("the example has a table twin with its bounds", async () => {
  const chart = await strip(example, 1280);
  await choose(chart, "Show the table");
  await chart.locator("tbody tr").first().waitFor();
  const cells = await chart.locator("tbody tr").first().locator("td").allTextContents();
  expect(cells).toEqual(["background", "2", "2", "31", "–", "–"]);
});

test("Wilson intervals come with dots from 5 classified papers and with bars from 10", async () => {
  const dots = await strip({name: "", rows: roles({background: 6}), papers: 60}, 1280);
  expect(await dots.locator("circle.estimate").count()).toBe(1);
  expect(await dots.locator("line.wilson").count()).toBe(1);
  const bars = await strip({name: "", rows: roles({background: 10}), papers: 60}, 1280);
  expect(await bars.locator("rect.estimate").count()).toBe(1);
  expect(await bars.locator("line.wilson").count()).toBe(1);
});

test("500 papers are a bar whose segments have the widths of their counts", async () => {
  const many = cases.find(({papers}) => papers === 500);
  if (many === undefined) throw new Error("no such case");
  const chart = await strip(many, 1280);
  expect(await chart.locator("circle.mark").count()).toBe(0);
  const shares = await chart
    .locator(".strip > rect.mark")
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute("width"))));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  expect(shares.map((share) => Math.round((share / whole) * 500))).toEqual([86, 30, 12, 3, 1, 368]);
});

for (const width of widths) {
  test.each(cases)(
    `$name at ${width} px: every paper a mark, nothing touches, nothing is clipped`,
    async (one) => {
      const chart = await strip(one, width);
      const labelled = one.rows.reduce((sum, {count}) => sum + count, 0);
      const dots = await boxesOf(chart.locator(".strip > circle.mark"));
      if (one.papers <= 200) expect(dots.length).toBe(Math.max(one.papers, labelled));
      expect(overlaps(dots)).toEqual([]);
      const texts = await boxesOf(chart.locator("svg text"));
      expect(overlaps(texts.map(inked))).toEqual([]);
      expect(overlaps([...dots, ...texts.map(inked)])).toEqual([]);
      const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
      const all = await boxesOf(chart.locator("svg *:not(pattern, pattern *), p, figcaption, h3"));
      expect(outside(all, frame)).toEqual([]);
      for (const svg of await chart.locator("svg").all()) {
        const [box] = await boxesOf(svg);
        if (box)
          expect(
            outside(await boxesOf(svg.locator("text, circle, rect.mark, path")), box, 1.5)
          ).toEqual([]);
      }
      expect(await chart.innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
    }
  );
}

test("a hostile label is text", async () => {
  const label = '<img src=x onerror="window.hacked=1"></text><script>window.hacked=1</script>';
  const chart = await strip(
    {name: "", rows: [total({label, count: 2, known: false})], papers: 31},
    1280
  );
  expect(await chart.locator("img, script").count()).toBe(0);
  expect(await chart.locator(".finding").textContent()).toContain("<img src=x");
  expect(await chart.page().evaluate(() => "hacked" in window)).toBe(false);
});
