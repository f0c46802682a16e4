import {expect, test} from "vitest";
import {chartPage} from "../../browser/chart.js";
import {boxesOf} from "../../browser/geometry.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";
import {groupTables} from "./cluster-rows.js";

const rows = groupTables({papers: 31, floatingEach: 7, aloneEach: 16});
const dots = ".cluster-map .paper-dot";

test("a drag marks papers and selects them; a click beside them or Escape takes that back", async () => {
  const chart = await mountSelecting("clusterMap", rows);
  const {page} = await chartPage();
  const [box] = await boxesOf(chart.locator("svg.cluster-map"));
  if (box === undefined) throw new Error("no map");
  const drag = async () => {
    await page.mouse.move(box.left + 1, box.top + 1);
    await page.mouse.down();
    await page.mouse.move(box.left + 200, box.top + 100);
    await page.mouse.move((box.left + box.right) / 2, box.bottom - 1);
    await page.mouse.up();
  };
  await drag();
  const {matched, words} = await selectedNow();
  expect(words).toBe("in the marked region of the map");
  const left = await chart.locator(dots).evaluateAll(
    (all, middle) =>
      all
        .filter((dot) => {
          const {left, right} = dot.getBoundingClientRect();
          return (left + right) / 2 <= middle;
        })
        .map((dot) => dot.getAttribute("data-paper")),
    (box.left + box.right) / 2
  );
  expect(left.length).toBeGreaterThan(3);
  expect(new Set(matched)).toEqual(new Set(left));
  expect(await chart.locator(`${dots}.unmatched`).count()).toBe(30 - left.length);
  expect(await chart.locator(".region").getAttribute("visibility")).toBe("visible");
  expect((await selectedNow()).chosen).toBe(null);
  await page.mouse.click(box.left + 2, box.top + 2);
  expect((await selectedNow()).matched).toBe(null);
  expect(await chart.locator(".region").getAttribute("visibility")).toBe("hidden");
  await drag();
  await chart.locator(`${dots}[tabindex="0"]`).focus();
  await page.keyboard.press("Escape");
  expect((await selectedNow()).matched).toBe(null);
  await drag();
  await page.evaluate(() => window.shared.clear());
  expect(await chart.locator(".region").getAttribute("visibility")).toBe("hidden");
});

test("a drag marks papers after another drag, and where the page's text is selected", async () => {
  const chart = await mountSelecting("clusterMap", rows);
  const {page} = await chartPage();
  const [box] = await boxesOf(chart.locator("svg.cluster-map"));
  if (box === undefined) throw new Error("no map");
  const drag = async (from: number, to: number) => {
    await page.mouse.move(box.left + 1, box.top + from);
    await page.mouse.down();
    await page.mouse.move(box.right - 1, box.top + to, {steps: 5});
    await page.mouse.up();
    return (await selectedNow()).matched?.length;
  };
  const height = box.bottom - box.top;
  const all = await drag(1, height - 1);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  const some = await drag(height / 3, height - 1);
  expect(some).toBeLessThan(Number(all));
  await page.keyboard.press("Control+A");
  expect(await drag(height / 2, height - 1)).toBeLessThan(Number(some));
});

test("keys mark papers: M on one, arrows to another, M there; Escape and leaving break it off", async () => {
  const chart = await mountSelecting("clusterMap", rows);
  const {page} = await chartPage();
  const said = chart.locator(".key-brush");
  const region = chart.locator(".region");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-paper"));
  expect(await chart.locator(".reading").textContent()).toContain("press M on one paper");
  await chart.locator(dots).first().focus();
  const first = await focused();
  await page.keyboard.press("m");
  expect(await said.textContent()).toMatch(/press M again; Escape stops/);
  await expect.poll(() => region.isVisible()).toBe(true);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowDown"])
    await page.keyboard.press(key);
  const last = await focused();
  expect(last).not.toBe(first);
  expect((await selectedNow()).matched).toBe(null);
  await page.keyboard.press("m");
  const {matched, words} = await selectedNow();
  expect(words).toBe("in the marked region of the map");
  expect(matched).toEqual(expect.arrayContaining([first, last]));
  expect(matched?.length).toBeLessThan(30);
  expect(await said.textContent()).toBe("");
  expect(await chart.locator(`${dots}.unmatched`).count()).toBe(30 - (matched?.length ?? 0));
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowLeft");
  await chart.locator("summary").first().focus();
  expect(await said.textContent()).toBe("");
  expect((await selectedNow()).matched).toEqual(matched);
  expect(await region.isVisible()).toBe(true);
  await chart.locator(dots).first().focus();
  await page.keyboard.press("M");
  await page.keyboard.press("Escape");
  expect(await said.textContent()).toBe("");
  expect((await selectedNow()).matched).toBe(null);
  await page.keyboard.press("ArrowRight");
  expect(await region.isVisible()).toBe(false);
});
