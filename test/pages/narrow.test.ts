import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {reports} from "./open-report.js";
import {expectFits} from "./page-width.js";

test("giant words, long titles and odd years do not make a comparison wider", async () => {
  const {page, errors, close} = await openPage(
    `${await reports()}compare.html#?hubs=hostile+many+dated`
  );
  await page.locator("figure.chart").last().waitFor();
  await expectFits(page, "comparison");
  expect(errors).toEqual([]);
  await close();
});
