import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {paper, papers} from "../rows.js";
import {plain} from "../../plain.js";

test.each([0, 1, 5, 12, 200, 500].flatMap((n) => [390, 1280].map((width) => [n, width] as const)))(
  "%d papers at %d px: every paper a mark, nothing touches, nothing is clipped",
  async (n, width) => {
    const rows = papers(n, Math.ceil(n / 3));
    const chart = await mountChart("representativeDots", {papers: rows}, {}, {width});
    const dots = await boxesOf(chart.locator("circle"));
    expect(dots).toHaveLength(n > 200 ? 0 : n);
    expect(overlaps(dots)).toEqual([]);
    const texts = await boxesOf(chart.locator("svg text"));
    expect(overlaps([...texts, ...dots], 2)).toEqual([]);
    const bars = await boxesOf(chart.locator("svg rect"));
    expect(overlaps([...texts, ...bars], 2)).toEqual([]);
    expect(bars.length > 0).toBe(n > 200);
    const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside([...dots, ...texts, ...bars], frame)).toEqual([]);
    expect(await chart.innerHTML()).not.toMatch(/NaN|undefined/);
  }
);

test("pointing at a dot shows the paper's title and summary inside the chart", async () => {
  const hostile = paper({position: 1, title: "<b>Bold</b> ${1 + 1}", representative: true});
  const chart = await mountChart(
    "representativeDots",
    {papers: [hostile, ...papers(31).slice(1)]},
    {},
    {width: 390}
  );
  const card = chart.locator(".paper-card");
  expect(await card.isVisible()).toBe(false);
  await chart.locator("circle").last().hover();
  expect(await card.textContent()).toContain("Title 31");
  await chart.locator("circle").first().hover();
  expect(await card.textContent()).toContain("<b>Bold</b> ${1 + 1}Summary 1no. 1 in the list");
  expect(await card.locator("b").count()).toBe(0);
  const [box] = await boxesOf(card);
  expect(box && outside([box], {left: 0, top: -1e6, right: 390, bottom: 1e6, text: ""})).toEqual(
    []
  );
});

test("arrow keys move from dot to dot, and a chosen dot emits input with its paper", async () => {
  const chart = await mountChart("representativeDots", {papers: papers(5, 2)});
  await chart.evaluate((figure) => {
    figure.addEventListener("input", (event) => {
      figure.setAttribute("data-chosen", event instanceof CustomEvent ? event.detail : "");
    });
  });
  expect(await chart.locator('circle[tabindex="0"]').count()).toBe(1);
  await chart.locator("circle").first().focus();
  await chart.page().keyboard.press("ArrowRight");
  await chart.page().keyboard.press("ArrowRight");
  expect(await chart.locator(".paper-card").textContent()).toContain("Title 3");
  await chart.page().keyboard.press("Enter");
  expect(await chart.getAttribute("data-chosen")).toBe("p3");
  await chart.locator("circle").nth(4).click();
  expect(await chart.getAttribute("data-chosen")).toBe("p5");
});

test("bars say how many papers have a summary, and what filled and empty mean", async () => {
  const rows = papers(500, 24).map((row) =>
    row.position > 458 ? {...row, summary: null, title_only: true} : row
  );
  const chart = await mountChart("representativeDots", {papers: rows});
  const labels = await chart.locator("svg text").allTextContents();
  expect(labels.map(plain)).toEqual([
    "representative: 24 papers, all with a summary",
    "the rest: 476 papers, 434 with a summary"
  ]);
  expect(await chart.locator(".reading").textContent()).toMatch(/filled .* empty/);
});

test("without representatives there is a sentence and no drawing", async () => {
  const chart = await mountChart("representativeDots", {papers: papers(5)});
  expect(await chart.locator("svg").count()).toBe(0);
  expect(await chart.textContent()).toBe("The text names no representative papers.");
});
