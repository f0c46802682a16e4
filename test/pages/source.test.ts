import {expect, test} from "vitest";
import {example, openReport} from "./open-report.js";

test("the code of each section of a report opens at its end, and is not printed", async () => {
  const {page, errors, close} = await openReport(example);
  const why = page.locator("#why-do-they-cite-it ~ .cell-code").first();
  expect(await why.locator("pre").isVisible()).toBe(false);
  await why.getByText("Show the code").click();
  expect(await why.locator("pre").textContent()).toContain("evidenceStrip(roles");
  const sections = page.locator(".report > :is(h2, h3)[id]");
  const [first, second] = [await why.boundingBox(), await sections.nth(1).boundingBox()];
  expect(first && second && first.y + first.height < second.y).toBe(true);
  expect(await page.locator(".cell-code").count()).toBeGreaterThan(12);
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".cell-code").nth(2).isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await close();
});
