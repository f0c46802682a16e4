import {expect, test} from "vitest";
import {pagesOf} from "../../loaders/framework/pages-of.js";
import {openPage} from "../browser/browser.js";
import {serve, sharedDist} from "../browser/site.js";

test("at 390 px no page scrolls sideways, and no word on a button is broken", async () => {
  const dist = await sharedDist("plain");
  const {url} = await serve(dist);
  for (const name of pagesOf(dist)) {
    const {page, errors, close} = await openPage(`${url}${name}`, {width: 390});
    await page.waitForLoadState("networkidle");
    await page.locator("#observablehq-footer").waitFor();
    const found = await page.evaluate(() => {
      const broken = [...document.querySelectorAll("main button")].filter((button) => {
        const words = button.textContent.trim();
        const box = button.getBoundingClientRect();
        const {lineHeight} = getComputedStyle(button);
        return /^\w+$/u.test(words) && box.height > 2.2 * parseFloat(lineHeight) + 16;
      });
      return {
        width: document.documentElement.scrollWidth,
        broken: broken.map(({textContent}) => textContent)
      };
    });
    expect({name, ...found}).toEqual({name, width: 390, broken: []});
    expect(errors).toEqual([]);
    await close();
  }
});
