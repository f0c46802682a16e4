import {expect, test} from "vitest";
import {example, openReport} from "./open-report.js";

test("the code of each section of a report opens at its end, with the query and drawing of its figures, and is not printed", async () => {
  const {page, errors, close} = await openReport(example);
  const why = page.locator("#why-do-they-cite-it ~ .cell-code").first();
  expect(await why.locator("pre").isVisible()).toBe(false);
  const codes: string[] = [];
  page.on("request", (request) => {
    if (/figures\.[0-9a-f]+\.json/.test(request.url())) codes.push(request.url());
  });
  await why.getByText("Show the code").click();
  expect(await why.locator("pre").first().textContent()).toBe('report.show("roleStrip")');
  const query = why.locator("pre").nth(1);
  await expect.poll(() => query.textContent()).toContain('evidence(roles, "role",');
  expect(await query.textContent()).toContain("// src/evidence/evidence.ts");
  expect(await query.textContent()).toContain("function gather(");
  expect(await why.locator("pre").nth(2).textContent()).toContain("segmentStrip(segments");
  expect(codes).toHaveLength(1);
  const sections = page.locator(".report > :is(h2, h3)[id]");
  const [first, second] = [await why.boundingBox(), await sections.nth(1).boundingBox()];
  expect(first && second && first.y + first.height < second.y).toBe(true);
  expect(await page.locator(".cell-code").count()).toBeGreaterThan(12);
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".cell-code").nth(2).isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await close();
});
