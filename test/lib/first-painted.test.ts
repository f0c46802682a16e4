import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {bundleScript} from "../browser/bundle.js";

declare global {
  interface Window {
    painting: {firstPainted(): Promise<void>};
  }
}

test("firstPainted() waits for the page's first figure to be painted, and half a second at most", async () => {
  const {page, close} = await openPage();
  const content = await bundleScript('export * from "./src/lib/first-painted.js";', "painting");
  await page.addScriptTag({content});
  const {frames, late} = await page.evaluate(async () => {
    const start = performance.now();
    await window.painting.firstPainted();
    const late = performance.now() - start;
    let frames = 0;
    const count = () => requestAnimationFrame(() => (++frames, count()));
    const shown = window.painting.firstPainted();
    const figure = document.createElement("figure");
    figure.append(document.createElement("figcaption"));
    document.body.append(figure);
    count();
    await shown;
    return {frames, late};
  });
  await close();
  expect(late).toBeGreaterThan(450);
  expect(frames).toBeGreaterThanOrEqual(1);
  expect(frames).toBeLessThan(20);
});
