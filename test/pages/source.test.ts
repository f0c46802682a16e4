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
  const code = page.locator('[data-figure="roleStrip"] + .cell-code pre');
  expect(await code.first().textContent()).toBe('report.show("roleStrip")');
  await expect.poll(() => code.nth(1).textContent()).toContain('evidence(roles, "role",');
  expect(await code.nth(1).textContent()).toContain("// src/evidence/evidence.ts");
  expect(await code.nth(1).textContent()).toContain("function gather(");
  expect(await code.nth(2).textContent()).toContain("segmentStrip(segments");
  const fold = page.locator('[data-figure="roleStrip"] + .cell-code');
  await fold.locator("summary").click();
  await choose(strip, "Show the code");
  expect(await fold.getAttribute("open")).not.toBeNull();
  expect(await fold.locator("summary").evaluate((node) => node === document.activeElement)).toBe(
    true
  );
  expect(await page.locator(".cell-code").count()).toBe(1);
  await choose(page.locator("figure.chart:has(table.matrix)"), "Show the code");
  const ofTab = page.locator('[role="tabpanel"] .cell-code pre');
  await expect.poll(() => ofTab.count()).toBe(3);
  expect(await ofTab.first().textContent()).toMatch(/^report\.tabs\("view", \["themeMatrix", /);
  expect(codes).toHaveLength(1);
  expect(errors).toEqual([]);
  await close();
});
