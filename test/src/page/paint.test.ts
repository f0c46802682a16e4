import {expect, test} from "vitest";
import {openPage} from "../../browser/browser.js";
import {bundleScript} from "../../browser/bundle.js";

declare global {
  interface Window {
    painting: {afterFirstPaint(): Promise<void>};
    painted: boolean;
  }
}

const frame = 16;

/** A page whose clock stands still, which notes whether `afterFirstPaint()` is over. */
async function openWaiting() {
  const {page, close} = await openPage();
  const content = await bundleScript('export * from "./src/page/paint.js";', "painting");
  await page.addScriptTag({content});
  await page.clock.install({time: 0});
  await page.clock.pauseAt(1000 * frame);
  await page.evaluate(() => {
    window.painted = false;
    void window.painting.afterFirstPaint().then(() => (window.painted = true));
  });
  return {page, close, isPainted: () => page.evaluate(() => window.painted)};
}

test("afterFirstPaint() waits until the page's first figure has something in it and a frame is painted", async () => {
  const {page, close, isPainted} = await openWaiting();
  await page.clock.runFor(frame);
  await page.evaluate(() => document.body.append(document.createElement("figure")));
  await page.clock.runFor(3 * frame);
  expect(await isPainted()).toBe(false);
  await page.evaluate(() => document.querySelector("figure")?.append(document.createElement("p")));
  await page.clock.runFor(frame);
  expect(await isPainted()).toBe(false);
  await page.clock.runFor(frame);
  expect(await isPainted()).toBe(true);
  await close();
});

test("where a page has no figure, afterFirstPaint() waits for half a second", async () => {
  const {page, close, isPainted} = await openWaiting();
  await page.clock.runFor(499);
  expect(await isPainted()).toBe(false);
  await page.clock.runFor(1);
  expect(await isPainted()).toBe(true);
  await close();
});
