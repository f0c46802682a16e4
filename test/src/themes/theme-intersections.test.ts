import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {exampleThemes, manyThemes} from "./theme-rows.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";
import {choose} from "../../browser/figure-menu.js";
import {plain} from "../../plain.js";

const rows = exampleThemes();

test.each([390, 1280])(
  "31 papers at %d px: each paper in one row, the themes of a row joined",
  async (width) => {
    const chart = await mountChart("themeIntersections", rows, {}, {width});
    const dots = chart.locator(".dots circle");
    const ids = await dots.evaluateAll((all) => all.map((dot) => dot.getAttribute("data-paper")));
    expect(ids.length).toBe(31);
    expect(new Set(ids).size).toBe(31);
    const items = await chart.locator("li").evaluateAll((all) =>
      all.map((item) => ({
        papers: item.querySelectorAll(".dots circle").length,
        themes: item.querySelectorAll(".glyph .mark").length,
        absent: item.querySelectorAll(".glyph .absent").length,
        joined: item.querySelector(".join") !== null,
        name: item.querySelector(".pick")?.textContent ?? ""
      }))
    );
    for (const {themes, absent, joined, name} of items) {
      expect(themes + absent).toBe(6);
      expect(joined).toBe(themes > 1);
      expect(name === "no theme" ? 0 : name.split(" + ").length).toBe(themes);
    }
    const sizes = items.map(({papers}) => papers);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const circles = await boxesOf(dots);
    const texts = (await boxesOf(chart.locator(".pick, .size"))).map(inked);
    expect(overlaps([...circles, ...texts])).toEqual([]);
    const glyphs = await boxesOf(chart.locator(".glyph"));
    expect(overlaps([...glyphs, ...texts])).toEqual([]);
    const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside([...circles, ...texts, ...glyphs], frame)).toEqual([]);
  }
);

test("of 500 papers the twenty most frequent combinations are drawn, and the rest is said", async () => {
  const chart = await mountChart("themeIntersections", manyThemes());
  expect(await chart.locator("li").count()).toBe(20);
  await choose(chart, "Show the table");
  await chart.locator("tbody tr").first().waitFor();
  const papers = await chart.locator('td[data-label="papers"]').allTextContents();
  expect(papers.map(Number).reduce((sum, size) => sum + size, 0)).toBe(500);
  expect(papers.length).toBeGreaterThan(20);
  expect(plain(await chart.locator(".note-line").textContent())).toMatch(
    Number(papers[20]) < Number(papers[19])
      ? /^\d+ rarer combinations are in the table\.$/
      : /^\d+ more combinations of (?:\d+ to )?\d+ papers? each are in the table\.$/
  );
});

test("a click on a combination selects the papers that have exactly its themes", async () => {
  const chart = await mountSelecting("themeIntersections", rows);
  const item = chart.locator("li", {has: chart.page().locator(".join")}).first();
  await item.locator(".pick").click();
  const {matched, words} = await selectedNow();
  const own = await item
    .locator(".dots circle")
    .evaluateAll((dots) => dots.map((dot) => dot.getAttribute("data-paper")));
  expect(matched).toEqual(own);
  expect(words).toMatch(/^with exactly the themes “.+” and “.+”$/);
});
