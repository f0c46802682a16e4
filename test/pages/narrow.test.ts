import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {reports} from "./open-report.js";
import {expectFits} from "./page-width.js";

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
