import {expect, test} from "vitest";
import {pagesOf} from "../../loaders/framework/pages-of.js";
import {openPage} from "../browser/browser.js";
import {serve, sharedDist} from "../browser/site.js";
import {reports} from "./open-report.js";
import {expectFits} from "./page-width.js";

test("no page is wider than the screen, and no word on a button is broken at 320 px", async () => {
  const dist = await sharedDist("plain");
  const {url} = await serve(dist);
  for (const name of pagesOf(dist)) {
    const {page, errors, close} = await openPage(`${url}${name}`);
    await page.waitForLoadState("networkidle");
    await page.locator("#observablehq-footer").waitFor();
    await expectFits(page, name);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll("main button")].flatMap((button) => {
        const words = button.textContent.trim();
        const box = button.getBoundingClientRect();
        const {lineHeight} = getComputedStyle(button);
        const tall = box.height > 2.2 * parseFloat(lineHeight) + 16;
        return /^\w+$/u.test(words) && tall ? words : [];
      })
    );
    expect({name, broken}).toEqual({name, broken: []});
    expect(errors).toEqual([]);
    await close();
  }
});

test("giant words, long titles and odd years make neither library nor comparison wider", async () => {
  const url = await reports();
  const {page, errors, close} = await openPage(url);
  await page.locator(".library tbody tr").first().waitFor();
  await expectFits(page, "library");
  await page.goto(`${url}compare.html#?hubs=hostile+many+dated`);
  await page.locator("figure.chart").last().waitFor();
  await expectFits(page, "comparison");
  expect(errors).toEqual([]);
  await close();
});
