import {expect, test} from "vitest";
import {csvNote} from "../../../src/page/files.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {plain} from "../../plain.js";

type Columns = Record<string, {kind: string; values: (string | number | boolean | null)[]}>;

/** Shows the answer with these columns as the notebook does. */
async function mountAnswer(columns: Columns, {width = 1280}: {width?: number} = {}) {
  await mountChart("pager", {total: 0, page: 0, size: 1}, {}, {width});
  const {page, errors} = await chartPage();
  await page.evaluate(async (given) => {
    const columns = Object.entries(given).map(([name, {kind, values}]) => ({
      name,
      kind,
      at: (row: number) => values[row] ?? null
    }));
    const rows = Object.values(given)[0]?.values.length ?? 0;
    const made = await window.components["answerView"]?.({columns, rows, more: false}, {});
    if (made !== undefined) document.querySelector("#chart")?.replaceChildren(made);
  }, columns);
  await page.locator(".answer-view:not(:has(.quick-chart)), .quick-chart svg").first().waitFor();
  return {page, errors, view: page.locator(".answer-view")};
}

const names = Array.from({length: 60}, (_, i) => `<b>a rather long name of theme ${i}</b>`);

test.each([390, 1280])(
  "bars at %i px: the first 40 of many, no label outside or over another",
  async (width) => {
    const {view} = await mountAnswer(
      {
        theme: {kind: "text", values: names.slice(0, 12)},
        papers: {kind: "integer", values: names.slice(0, 12).map((_, i) => 1000 - i)}
      },
      {width}
    );
    const svg = view.locator(".quick-chart svg");
    const [frame] = await boxesOf(svg);
    const labels = await boxesOf(svg.locator("text"));
    expect(labels.length).toBeGreaterThan(24);
    expect(overlaps(labels)).toEqual([]);
    expect(frame && outside(labels, frame, 1)).toEqual([]);
    expect(await view.locator(".quick-chart b").count()).toBe(0);
    expect(await view.locator(".save").textContent()).toContain(csvNote);
  }
);

test("the type of chart can be switched; what is not drawn is said", async () => {
  const {view} = await mountAnswer({
    theme: {kind: "text", values: names},
    papers: {kind: "integer", values: names.map((_, i) => (i === 3 ? null : i))}
  });
  const choice = view.getByLabel("Chart");
  expect(await choice.locator("option").allInnerTexts()).toEqual(["histogram", "bars"]);
  await choice.selectOption("bars");
  await expect.poll(() => view.locator(".quick-chart svg rect").count()).toBe(40);
  expect(await view.locator(".note-line").allInnerTexts()).toEqual([
    "The first 40 of 59 bars are drawn.",
    "1 row without a value is not drawn."
  ]);
});

test.each([390, 1280])("a heat map at %i px keeps its labels inside and apart", async (width) => {
  const pairs = ["first theme", "second theme", "a third"].flatMap((a) =>
    ["one hub", "the other hub of the two"].map((b) => [a, b] as const)
  );
  const {view} = await mountAnswer(
    {
      theme: {kind: "text", values: pairs.map(([a]) => a)},
      hub: {kind: "text", values: pairs.map(([, b]) => b)},
      papers: {kind: "integer", values: pairs.map((_, i) => i)}
    },
    {width}
  );
  expect(await view.getByLabel("Chart").inputValue()).toBe("heat map");
  const svg = view.locator(".quick-chart svg");
  const [frame] = await boxesOf(svg);
  const labels = await boxesOf(svg.locator("text"));
  expect(labels.filter(({text}) => text.startsWith("the other hub"))).toHaveLength(1);
  expect(overlaps(labels)).toEqual([]);
  expect(frame && outside(labels, frame, 1)).toEqual([]);
});

test.each([390, 1280])(
  "the heads of a heat map at %i px differ where the labels begin alike; what is wider scrolls inside",
  async (width) => {
    const heads = Array.from(
      {length: 20},
      (_, i) => `almanac sayings, weather rhymes and other words of long ago that end in ${i}`
    );
    const {page, view} = await mountAnswer(
      {
        theme: {kind: "text", values: [...heads, ...heads].map((_, i) => (i < 20 ? "a" : "b"))},
        with_theme: {kind: "text", values: [...heads, ...heads]},
        papers: {kind: "integer", values: [...heads, ...heads].map((_, i) => 999 - i)}
      },
      {width}
    );
    const labels = await boxesOf(view.locator(".quick-chart svg text"));
    const shown = labels.filter(({text}) => text.startsWith("almanac"));
    expect(new Set(shown.map(({text}) => text)).size).toBe(20);
    expect(overlaps(labels)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await view.locator(".reading").innerText()).toBe(
      "Rows are theme, columns are with_theme; the shade is papers, stronger where it is more."
    );
  }
);

test("what bars measure is named over where they start", async () => {
  const {view} = await mountAnswer({
    theme: {kind: "text", values: names.slice(0, 3)},
    papers: {kind: "integer", values: [3, 2, 1]}
  });
  const labels = await boxesOf(view.locator(".quick-chart svg text"));
  const [bar] = await boxesOf(view.locator(".quick-chart svg rect").first());
  const unit = labels.find(({text}) => text === "papers");
  expect(unit && bar && Math.abs(unit.left - bar.left)).toBeLessThan(4);
});

test("rows: pages of ten, null apart from empty, numbers short, long texts whole when asked for", async () => {
  const long = `<i>${"word ".repeat(60)}</i>`;
  const {view} = await mountAnswer({
    text: {kind: "text", values: [long, "", null, ...names.slice(0, 12)]},
    number: {kind: "number", values: [1 / 3, 2, null, ...names.slice(0, 12).map(() => 0)]}
  });
  const cells = view.locator("tbody td");
  expect(await cells.nth(1).innerText()).toBe("0.333333");
  expect(await cells.nth(1).getAttribute("title")).toBe(String(1 / 3));
  expect((await cells.allInnerTexts()).slice(2, 6)).toEqual(["", "2", "null", "null"]);
  expect(await view.locator("tbody i").count()).toBe(0);
  const height = async () => (await boxesOf(cells.nth(0))).map(({top, bottom}) => bottom - top)[0];
  const cut = (await height()) ?? 0;
  await view.getByLabel("whole texts").check();
  expect(await height()).toBeGreaterThan(cut * 1.5);
  await view.getByRole("button", {name: "Next"}).click();
  expect(await view.locator("tbody tr").count()).toBe(5);
  expect(await view.getByLabel("whole texts").count()).toBe(0);
});

test("an answer without numbers or rows has no chart", async () => {
  const {view} = await mountAnswer({raw: {kind: "bytes", values: []}});
  expect(await view.locator("th").allInnerTexts()).toEqual(["raw"]);
  expect(await view.locator(".quick-chart").count()).toBe(0);
});

const schema = [
  {
    name: "papers",
    grain: "One row per hub and citing paper.",
    columns: {
      end: {type: "INT32", nullable: true, meaning: "Where it ends."},
      title: {type: "STRING", nullable: false, meaning: "The title."}
    }
  }
];

test("dataDictionary() has each table's grain, rows and columns, and a link that asks for its rows", async () => {
  const dictionary = await mountChart("dataDictionary", schema, {sql: "./sql"}, {width: 390});
  const text = plain(await dictionary.innerText());
  expect(text).toContain("One row per hub and citing paper.");
  expect(await dictionary.locator("tbody tr").allInnerTexts()).toHaveLength(2);
  expect(await dictionary.locator("tbody td").allInnerTexts()).toEqual([
    "whole number or null",
    "Where it ends.",
    "text",
    "The title."
  ]);
  const href = await dictionary
    .getByRole("link", {name: "Ask it in SQL: papers"})
    .getAttribute("href");
  expect(decodeURIComponent(href ?? "").replaceAll("+", " ")).toBe(
    "./sql#q=SELECT *\nFROM papers\nLIMIT 100"
  );
  const {page} = await chartPage();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("the notebook says what is wrong; without a place it has no button", async () => {
  await mountChart("pager", {total: 0, page: 0, size: 1});
  const {page} = await chartPage();
  await page.evaluate(async () => {
    const run = () => Promise.reject(new Error("no <b>such</b> table"));
    const made = await window.components["sqlNotebook"]?.([], {database: {run}});
    if (made !== undefined) document.querySelector("#chart")?.replaceChildren(made);
  });
  const message = page.locator(".problem");
  await message.waitFor();
  expect(await message.innerText()).toBe("No <b>such</b> table");
  expect(await message.getByRole("button").count()).toBe(0);
});
