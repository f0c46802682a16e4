import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {hub, total} from "../rows.js";
import {plain} from "../../plain.js";

const title = "A survey of very large models of language and of what they are good for";
const hubs = ["first", "second"].map((id) => hub({hub_id: id, title: `${title}, part the ${id}`}));
const roles = hubs.flatMap(({hub_id}, i) => [
  total({hub_id, label: "method", count: 16 - 10 * i}),
  total({hub_id, label: "background", count: 8 + 10 * i, position: 2}),
  total({hub_id, label: "<i>sample</i>", known: false, count: 1, position: 3})
]);

test("hubs whose long titles begin alike have a row each, by numbers that a key explains", async () => {
  const chart = await mountChart("roleComparison", hubs, {roles, paper_roles: []});
  const places = await chart
    .locator("svg circle.estimate")
    .evaluateAll((dots) => dots.map((dot) => Math.round(dot.getBoundingClientRect().top)));
  expect(places).toHaveLength(6);
  expect(new Set(places).size).toBe(6);
  expect(await chart.locator(".hub-key li").allTextContents()).toEqual(
    hubs.map(({title}) => title)
  );
  expect(await chart.locator("svg text.class-name").allTextContents()).toEqual([
    "background",
    "method",
    "<i>sample</i>"
  ]);
  expect(await chart.locator("svg text.value").allTextContents()).toEqual([
    "1",
    "2",
    "1",
    "2",
    "1",
    "2"
  ]);
  expect(await chart.locator("svg circle.estimate.method").count()).toBe(2);
});

test.each([390, 1280])(
  "at %i px brackets have most of the width, and no label leaves it",
  async (width) => {
    const chart = await mountChart("roleComparison", hubs, {roles, paper_roles: []}, {width});
    const svg = chart.locator("svg.role-shares");
    const [frame] = await boxesOf(svg);
    const labels = await boxesOf(svg.locator("text"));
    const axis = await svg
      .locator("line.axis")
      .first()
      .evaluate((line) => line.getBoundingClientRect().width);
    expect(overlaps(labels)).toEqual([]);
    expect(frame && outside(labels, frame, 1)).toEqual([]);
    expect(labels.map(({text}) => text)).toContain("share of the hub’s citing papers →");
    expect(frame && axis / (frame.right - frame.left)).toBeGreaterThan(0.8);
    const {page} = await chartPage();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
);

test("the differences of hubs say in which hub a role has more, and where that may be error", async () => {
  const chart = await mountChart("roleComparison", hubs, {roles, paper_roles: []});
  // 18 of 25 against 8 of 25 classified, of 31 papers each, for 6 roles: Newcombe of the Wilson
  // intervals whose n is 25 · 30 / 6 (numpy 2), .40 (.237 to .532).
  const said = await chart.locator(".differences li").allTextContents();
  expect(said.map(plain)).toEqual([
    "Background: 40 points more in hub 2 than in hub 1 (24 to 53).",
    "Method: 40 points more in hub 1 than in hub 2 (24 to 53).",
    "“<i>sample</i>”: as much in hub 1 as in hub 2 (−8 to 8); it may be sampling error."
  ]);
  const folded = chart.locator(".differences details");
  expect(await folded.locator("summary").textContent()).toBe(
    "1\u00a0difference that may be sampling error"
  );
  expect(await folded.locator("li").allTextContents()).toEqual(said.slice(2));
  expect(await folded.locator("li").isVisible()).toBe(false);
  expect(await chart.locator(".differences p").textContent()).toContain(
    "drawn at random, apart from those of the other; a paper that cites both counts in both:"
  );
  expect(await chart.locator(".differences p").textContent()).toContain(
    "95 % over all 6 roles, seen or not, of the one pair of hubs together (Bonferroni)"
  );
  expect(await chart.locator(".reading").textContent()).toContain(
    "the Wilson interval, 95 % over all 6 roles, seen or not, of 2 hubs together (Bonferroni), from 5"
  );
});
