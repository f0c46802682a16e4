import {expect, test} from "vitest";
import {choose} from "../browser/figure-menu.js";
import {example, openReport} from "./open-report.js";

test("the menu of a figure shows its code: the line that shows it, its query and its drawing", async () => {
  const {page, errors, close} = await openReport(example);
  const strip = page.locator('figure.chart:has([aria-label^="Two of 31"])').first();
  const codes: string[] = [];
  page.on("request", (request) => {
    if (/figures\.[0-9a-f]+\.json/.test(request.url())) codes.push(request.url());
  });
  await choose(strip, "Show the code");
  const code = strip.locator(".cell-code pre");
  expect(await code.first().textContent()).toBe('report.show("roleStrip")');
  await expect.poll(() => code.nth(1).textContent()).toContain('evidence(roles, "role",');
  expect(await code.nth(1).textContent()).toContain("// src/evidence/evidence.ts");
  expect(await code.nth(1).textContent()).toContain("function gather(");
  expect(await code.nth(2).textContent()).toContain("segmentStrip(segments");
  await choose(strip, "Show the code");
  expect(await strip.locator(".cell-code").count()).toBe(1);
  const tab = page.locator("figure.chart:has(table.matrix)");
  await choose(tab, "Show the code");
  await expect.poll(() => tab.locator(".cell-code pre").count()).toBe(3);
  expect(await tab.locator(".cell-code pre").first().textContent()).toContain("themeMatrix");
  expect(codes).toHaveLength(1);
  expect(errors).toEqual([]);
  await close();
});
