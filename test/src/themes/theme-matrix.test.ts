import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {exampleThemes, manyThemes} from "./theme-rows.js";
import {mountSelecting, select, selectedNow} from "../interaction/mount-selecting.js";

const rows = exampleThemes();

test("a dot for each theme of each paper, in its row and column", async () => {
  const chart = await mountChart("themeMatrix", rows);
  const heads = await chart.locator("thead .pick").allTextContents();
  const cells = await chart.locator("tbody tr").evaluateAll((lines) =>
    lines.flatMap((line) =>
      Array.from(line.querySelectorAll("td"), (cell, column) => ({cell, column}))
        .filter(({cell}) => cell.querySelector('[role="button"]') !== null)
        .map(({column}) => [line.getAttribute("data-paper"), column] as const)
    )
  );
  const name = new Map(rows.themes.map(({theme_id, theme}) => [theme_id, theme]));
  const carried = rows.paper_themes.map(
    ({paper_id, theme_id}) => `${paper_id} ${heads.indexOf(name.get(theme_id) ?? "")}`
  );
  expect(cells.map((cell) => cell.join(" ")).sort()).toEqual(carried.sort());
  expect(await chart.locator(".cell.not-classified").count()).toBe(4);
  expect(await chart.locator(".cell.title-only").count()).toBeGreaterThan(0);
});

test("at 390 px the matrix scrolls inside itself, its head and titles in view", async () => {
  const chart = await mountChart("themeMatrix", manyThemes(), {}, {width: 390});
  const {page} = await chartPage();
  const scroll = chart.locator(".matrix-scroll");
  const sizes = await scroll.evaluate((box) => {
    box.scrollTo(200, 900);
    return [box.scrollWidth > box.clientWidth, box.scrollHeight > box.clientHeight];
  });
  expect(sizes).toEqual([true, true]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const [frame] = await boxesOf(scroll);
  const [corner] = await boxesOf(chart.locator("thead td"));
  expect(corner?.left).toBeCloseTo(frame?.left ?? -1, 0);
  expect(corner?.top).toBeCloseTo(frame?.top ?? -1, 0);
  const title = chart.locator("tbody tr").nth(40).locator("th");
  const [box] = await boxesOf(title);
  expect(box?.left).toBeCloseTo(frame?.left ?? -1, 0);
});

test.each([
  [31, exampleThemes()],
  [500, manyThemes()]
])("of %d papers at 1280 px the whole width fits, no head touches another", async (_, tables) => {
  const chart = await mountChart("themeMatrix", tables);
  const [frame] = await boxesOf(chart.locator(".matrix-scroll"));
  const heads = await boxesOf(chart.locator("thead :is(.pick, .name)"));
  expect(heads).toHaveLength(tables.themes.length + 1);
  expect(overlaps(heads)).toEqual([]);
  expect(frame && outside(heads, frame, 1)).toEqual([]);
  const clipped = await chart
    .locator("thead :is(.pick, .pick bdi)")
    .evaluateAll((all) =>
      all.flatMap((it) =>
        it.scrollWidth > it.clientWidth + 2
          ? [
              [
                it.textContent,
                it.scrollWidth,
                it.clientWidth,
                it.scrollHeight,
                it.clientHeight
              ].join(" ")
            ]
          : []
      )
    );
  expect(clipped).toEqual([]);
});

test("a click on a theme selects its papers; those of another selection stay, others fade", async () => {
  const chart = await mountSelecting("themeMatrix", rows);
  const head = chart.locator("thead .pick").first();
  await head.click();
  expect((await selectedNow()).words).toBe(`with the theme “${await head.textContent()}”`);
  expect(await head.getAttribute("aria-pressed")).toBe("true");
  await head.click();
  await select(["p3"]);
  const kept = chart.locator("tbody tr:not(.unmatched)");
  expect(await kept.evaluateAll((all) => all.map((it) => it.getAttribute("data-paper")))).toEqual([
    "p3"
  ]);
});

test("arrow keys go along a row and to the nearest dot of the next; Enter chooses the paper", async () => {
  const chart = await mountSelecting("themeMatrix", rows);
  const {page} = await chartPage();
  const at = () =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest("td");
      const line = cell?.closest("tr");
      return [line?.rowIndex, cell?.cellIndex, line?.getAttribute("data-paper")] as const;
    });
  expect(await chart.locator('.cell[tabindex="0"]').count()).toBe(1);
  await chart.locator('.cell[role="button"]').first().focus();
  const [line, column] = await at();
  await page.keyboard.press("ArrowDown");
  const [next, below] = await at();
  expect(next).toBe((line ?? 0) + 1);
  expect(Math.abs((below ?? 0) - (column ?? 0))).toBeLessThanOrEqual(1);
  await page.keyboard.press("ArrowUp");
  expect((await at()).slice(0, 2)).toEqual([line, column]);
  expect(await chart.locator(".paper-card mark").count()).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  const [, , paper] = await at();
  expect((await selectedNow()).chosen).toBe(paper);
});

test("of many papers 200 are drawn, and as many more with each click, until all are", async () => {
  const chart = await mountSelecting("themeMatrix", manyThemes());
  const {page} = await chartPage();
  const drawn = () => chart.locator("tbody tr").count();
  const more = chart.locator(".note-line button");
  expect(await drawn()).toBe(200);
  expect(await chart.locator(".note-line").textContent()).toBe(
    "The first 200 of 500\u00a0listed papers in this order are drawn; the table has all. Draw 200 more"
  );
  const scrolled = () => chart.locator(".matrix-scroll").evaluate((box) => box.scrollTop);
  await chart.locator(".matrix-scroll").evaluate((box) => box.scrollTo(0, 500));
  await more.focus();
  await page.keyboard.press("Enter");
  expect(await drawn()).toBe(400);
  expect(await scrolled()).toBe(500);
  expect(await more.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await more.textContent()).toBe("Draw 100 more");
  await page.keyboard.press("Enter");
  expect(await drawn()).toBe(500);
  expect(await more.count()).toBe(0);
  expect(
    await chart.locator(".matrix-scroll").evaluate((it) => it === document.activeElement)
  ).toBe(true);
});

test("a paper with a title only is small also where it carries no theme", async () => {
  const carrying = new Set(rows.paper_themes.map(({paper_id}) => paper_id));
  const none = rows.papers.find(({paper_id}) => !carrying.has(paper_id));
  const papers = rows.papers.map((row) =>
    row === none ? {...row, summary: null, title_only: true} : row
  );
  const chart = await mountChart("themeMatrix", {...rows, papers});
  const mark = chart.locator(`tr[data-paper="${none?.paper_id ?? ""}"] .cell`);
  const [small] = await boxesOf(mark);
  const [full] = await boxesOf(chart.locator(".cell.not-classified:not(.title-only)"));
  if (small === undefined || full === undefined) throw new Error("no marks");
  expect(small.right - small.left).toBeLessThan(0.7 * (full.right - full.left));
});

test("where columns are hidden the edge of the matrix fades, with no shade beneath, until the last is in view", async () => {
  const edge = async (width: number, left: number) => {
    const view = {width, reducedMotion: "no-preference"} as const;
    const chart = await mountChart("themeMatrix", rows, {}, view);
    return chart.locator(".matrix-scroll").evaluate(async (region, left) => {
      region.scrollLeft = left;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const style = getComputedStyle(region);
      const hidden = Number.parseFloat(style.getPropertyValue("--hidden-edge"));
      return {hidden, shade: style.backgroundImage};
    }, left);
  };
  const {hidden, shade} = await edge(390, 0);
  expect(hidden).toBeGreaterThan(20);
  expect(shade).toBe("none");
  expect(await edge(390, 5000)).toEqual({hidden: 0, shade: "none"});
  expect(await edge(1280, 0)).toEqual({hidden: 0, shade: "none"});
});
