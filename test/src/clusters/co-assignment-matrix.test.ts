import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {plain} from "../../plain.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, select, selectedNow} from "../interaction/mount-selecting.js";
import {groupTables} from "./cluster-rows.js";

test.each([390, 1280])(
  "coAssignmentMatrix at %d px: inside, a square a paper, a band a group",
  async (width) => {
    const small = groupTables({papers: 31});
    const chart = await mountChart("coAssignmentMatrix", small, {}, {width});
    expect(await chart.locator(".diagonal").count()).toBe(31);
    const boxes = await boxesOf(chart.locator("svg.co-assignment *"));
    const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside(boxes, frame)).toEqual([]);
    const texts = (await boxesOf(chart.locator("svg.co-assignment text"))).map(inked);
    expect(overlaps(texts)).toEqual([]);
    expect(texts.length).toBe(width < 600 ? 0 : 31);
  }
);

test("coAssignmentMatrix: a cell says its two papers and selects them, a square chooses its paper", async () => {
  const small = groupTables({papers: 31});
  const chart = await mountSelecting("coAssignmentMatrix", small);
  const {page} = await chartPage();
  const squares = await boxesOf(chart.locator(".diagonal"));
  const [first, second] = squares;
  if (first === undefined || second === undefined) throw new Error("no squares");
  const middle = {
    x: (second.left + second.right) / 2,
    y: (first.top + first.bottom) / 2
  };
  await page.mouse.move(middle.x, middle.y);
  expect(plain(await chart.locator(".paper-card").textContent())).toMatch(
    /^Title 6Title 1They share a cluster in \d+ of 12 runs/u
  );
  await page.mouse.click(middle.x, middle.y);
  expect(await selectedNow()).toMatchObject({
    matched: ["p6", "p1"],
    words: "of the pair of nos. 6 and 1"
  });
  await chart.locator(".diagonal").first().press("Enter");
  expect((await selectedNow()).chosen).toBe("p1");
  await select(["p1"]);
  expect(await chart.locator(".diagonal.unmatched").count()).toBe(30);
});

test.each(["light", "dark"] as const)(
  "coAssignmentMatrix in the %s theme: cells are grey, apart from the colours of groups, and have a key",
  async (colorScheme) => {
    const chart = await mountChart(
      "coAssignmentMatrix",
      groupTables({papers: 31}),
      {},
      {colorScheme}
    );
    const fill = (css: string) =>
      chart
        .locator(css)
        .first()
        .evaluate((mark) => getComputedStyle(mark).fill);
    const parts = (/rgb\((.+)\)/u.exec(await fill("g .share"))?.[1] ?? "").split(", ").map(Number);
    expect(parts).toHaveLength(3);
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(12);
    expect(await fill(".share-key .share")).toBe(await fill("g .share"));
    expect(await chart.locator(".share-key").textContent()).toBe("never togetheralways");
    const shares = await chart
      .locator(".share-key .share")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("fill-opacity")));
    expect(shares).toEqual(["0.00", "0.25", "0.50", "0.75", "1.00"]);
  }
);

test("coAssignmentMatrix: too many papers, too few, or not measured: a sentence", async () => {
  const said = async (tables: object) =>
    plain(await (await mountChart("coAssignmentMatrix", tables)).textContent());
  expect(await said(groupTables({papers: 201, alone: true}))).toBe(
    "The matrix is drawn up to 200 papers; this hub has 201 listed papers."
  );
  expect(await said(groupTables({papers: 1}))).toBe("Fewer than two papers share no cluster.");
  expect(await said({...groupTables({papers: 6}), co_assignment: []})).toBe(
    "How often papers share a cluster was not measured."
  );
});
