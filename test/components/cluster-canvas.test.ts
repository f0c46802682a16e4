import {expect, test} from "vitest";
import {chartPage} from "../browser/chart.js";
import {boxesOf} from "../browser/geometry.js";
import {bundleScript} from "../browser/bundle.js";
import type {groupTables} from "../lib/cluster-rows.js";
import {mountSelecting, selectedNow} from "./mount-selecting.js";

declare global {
  interface Window {
    made: {groupTables: typeof groupTables};
  }
}

test("20,000 papers: a canvas that pointer, arrows and brush reach, drawn again within 250 ms", async () => {
  const chart = await mountMany(20000);
  const {page} = await chartPage();
  expect(await chart.locator("canvas").count()).toBe(1);
  expect(await chart.locator(".paper-dot").count()).toBe(0);
  await expect.poll(() => inkOf()).toBeGreaterThan(1000);
  const [box] = await boxesOf(chart.locator("svg.cluster-map"));
  if (box === undefined) throw new Error("no map");
  const took = await brushTime();
  expect((await selectedNow()).matched?.length).toBeGreaterThan(100);
  expect(took).toBeLessThan(250);
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
});

test("20,000 papers move smoothly: a frame within 60 ms, their groups' names with them", async () => {
  const chart = await mountMany(20000);
  const {page} = await chartPage();
  await page.getByRole("button", {name: "zoom in"}).click();
  await page.getByRole("button", {name: "drag to move the map"}).click();
  const name = chart.locator(".cluster-label text").first();
  await expect.poll(() => name.count()).toBe(1);
  const before = await name.boundingBox();
  const times = await moveTimes(40);
  const after = await name.boundingBox();
  expect(after?.x).not.toBe(before?.x);
  expect(times.toSorted((a, b) => a - b)[times.length / 10]).toBeLessThan(60);
});

test("on a canvas, a click on a group's name selects the group and chooses no paper under it", async () => {
  const chart = await mountMany(2001);
  await chart.locator(".cluster-label text").first().click();
  const {words, chosen} = await selectedNow();
  expect(words).toMatch(/^in the group “/u);
  expect(chosen).toBe(null);
});

test("1,000 papers: drawn again within 100 ms of a brush", async () => {
  const chart = await mountMany(1000);
  expect(await chart.locator(".paper-dot").count()).toBe(1000);
  expect(await brushTime()).toBeLessThan(100);
  expect((await selectedNow()).matched?.length).toBeGreaterThan(10);
});

/** Shows the map of a hub of so many papers, made up in the page. */
async function mountMany(papers: number) {
  await mountSelecting("clusterVerdict", {papers: [], clusterings: []});
  const {page} = await chartPage();
  const content = await bundleScript('export * from "./test/lib/cluster-rows.js";', "made");
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

/**
 * How long the browser takes from the end of a brush until it has painted, in ms: the best of five,
 * as other work on the machine only adds to it.
 */
async function brushTime(): Promise<number> {
  const {page} = await chartPage();
  return page.evaluate(async () => {
    const svg = document.querySelector("svg.cluster-map");
    if (svg === null) throw new Error("no map");
    const {left, top, width, height} = svg.getBoundingClientRect();
    const fire = (type: string, x: number, y: number) =>
      svg.dispatchEvent(
        new PointerEvent(type, {
          clientX: left + x * width,
          clientY: top + y * height,
          button: type === "pointermove" ? -1 : 0,
          buttons: 1,
          pointerId: 1,
          bubbles: true
        })
      );
    const capture = SVGElement.prototype.setPointerCapture;
    SVGElement.prototype.setPointerCapture = () => undefined;
    const times: number[] = [];
    for (let i = 0; i < 5; ++i) {
      fire("pointerdown", 0.2, 0.1);
      const start = performance.now();
      fire("pointermove", 0.6 + i / 50, 0.8);
      fire("pointerup", 0.6 + i / 50, 0.8);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - start);
    }
    SVGElement.prototype.setPointerCapture = capture;
    return Math.min(...times);
  });
}

/**
 * How long each of so many steps of a drag that moves the map takes until it is painted, in ms; other
 * work on the machine only adds to it, so that the quicker ones count.
 */
async function moveTimes(steps: number): Promise<number[]> {
  const {page} = await chartPage();
  return page.evaluate(async (steps) => {
    const svg = document.querySelector("svg.cluster-map");
    if (svg === null) throw new Error("no map");
    const {left, top, width, height} = svg.getBoundingClientRect();
    const fire = (target: EventTarget, type: string, part: number) =>
      target.dispatchEvent(
        new MouseEvent(type, {
          clientX: left + (0.5 + part / 5) * width,
          clientY: top + (0.5 + part / 8) * height,
          buttons: 1,
          bubbles: true,
          view: window
        })
      );
    fire(svg, "mousedown", 0);
    const times: number[] = [];
    for (let step = 1; step <= steps; ++step) {
      const start = performance.now();
      fire(window, "mousemove", step / steps);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - start);
    }
    fire(window, "mouseup", 1);
    return times;
  }, steps);
}
