import {expect, test} from "vitest";
import {chartPage} from "../../browser/chart.js";
import {boxesOf} from "../../browser/geometry.js";
import {bundleScript} from "../../browser/bundle.js";
import type {groupTables} from "./cluster-rows.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";

declare global {
  interface Window {
    made: {groupTables: typeof groupTables};
  }
}

test("20,000 papers: a canvas that pointer, arrows and brush reach", async () => {
  const chart = await mountMany(20000);
  const {page} = await chartPage();
  expect(await chart.locator("canvas").count()).toBe(1);
  expect(await chart.locator(".paper-dot").count()).toBe(0);
  await expect.poll(() => inkOf()).toBeGreaterThan(1000);
  const [box] = await boxesOf(chart.locator("svg.cluster-map"));
  if (box === undefined) throw new Error("no map");
  await brush();
  expect((await selectedNow()).matched?.length).toBeGreaterThan(100);
  await page.mouse.click(box.left + 1, box.top + 1);
  expect((await selectedNow()).matched).toBe(null);
  const cursor = chart.locator(".map-cursor");
  await cursor.focus();
  const first = await cursor.getAttribute("data-paper");
  await page.keyboard.press("ArrowRight");
  const next = await cursor.getAttribute("data-paper");
  expect(next).not.toBe(first);
  await page.keyboard.press("Enter");
  expect((await selectedNow()).chosen).toBe(next);
  expect(await chart.locator(".paper-card .title").textContent()).toMatch(/^Title \d+$/u);
  await page.keyboard.press("m");
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  const last = await cursor.getAttribute("data-paper");
  await page.keyboard.press("m");
  expect((await selectedNow()).matched).toEqual(expect.arrayContaining([next, last]));
});

test("20,000 papers move with the pointer, their groups' names with them", async () => {
  const chart = await mountMany(20000);
  const {page} = await chartPage();
  const name = chart.locator(".cluster-label text").first();
  const seen = async () => ({at: (await name.boundingBox())?.x, picture: await pictureOf()});
  const changed = async ({at, picture}: Awaited<ReturnType<typeof seen>>) => {
    await expect.poll(async () => (await seen()).at).not.toBe(at);
    await expect.poll(pictureOf).not.toBe(picture);
  };
  await expect.poll(inkOf).toBeGreaterThan(1000);
  const whole = await seen();
  await page.getByRole("button", {name: "zoom in"}).click();
  await changed(whole);
  await page.getByRole("button", {name: "drag to move the map"}).click();
  const near = await seen();
  await moveMap();
  await changed(near);
});

test("on a canvas, a click on a group's name selects the group and chooses no paper under it", async () => {
  const chart = await mountMany(2001);
  await chart.locator(".cluster-label text").first().click();
  const {words, chosen} = await selectedNow();
  expect(words).toMatch(/^in the group “/u);
  expect(chosen).toBe(null);
});

test("1,000 papers are dots that a brush marks", async () => {
  const chart = await mountMany(1000);
  expect(await chart.locator(".paper-dot").count()).toBe(1000);
  await brush();
  expect((await selectedNow()).matched?.length).toBeGreaterThan(10);
});

/** Shows the map of a hub of so many papers, made up in the page. */
async function mountMany(papers: number) {
  await mountSelecting("structureTest", {papers: [], clusterings: []});
  const {page} = await chartPage();
  const content = await bundleScript(
    'export * from "./test/src/clusters/cluster-rows.js";',
    "made"
  );
  await page.addScriptTag({content});
  await page.evaluate((papers) => {
    const place = document.querySelector("#chart");
    const rows = window.made.groupTables({
      papers,
      groups: 12,
      floatingEach: 5,
      layout: "graph",
      alone: true
    });
    const made = window.components["clusterMap"]?.(rows, {width: 900, selection: window.shared});
    if (place !== null && made instanceof Node) place.replaceChildren(made);
  }, papers);
  return page.locator("#chart > *").first();
}

async function inkOf(): Promise<number> {
  const {page} = await chartPage();
  return page.evaluate(() => {
    const canvas = document.querySelector("canvas");
    const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    return data?.filter((value, i) => i % 4 === 3 && value > 0).length ?? 0;
  });
}

async function pictureOf(): Promise<string | undefined> {
  const {page} = await chartPage();
  return page.evaluate(() => document.querySelector("canvas")?.toDataURL());
}

/** Marks a part of the map with the mouse, and waits until that is painted. */
async function brush(): Promise<void> {
  const {page} = await chartPage();
  const [box] = await boxesOf(page.locator("svg.cluster-map"));
  if (box === undefined) throw new Error("no map");
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  await page.mouse.move(box.left + 0.2 * width, box.top + 0.1 * height);
  await page.mouse.down();
  await page.mouse.move(box.left + 0.6 * width, box.top + 0.8 * height, {steps: 4});
  await page.mouse.up();
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Drags the map by the mouse in steps, and waits until that is painted. */
async function moveMap(): Promise<void> {
  const {page} = await chartPage();
  const [box] = await boxesOf(page.locator("svg.cluster-map"));
  if (box === undefined) throw new Error("no map");
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 60, {steps: 6});
  await page.mouse.up();
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
