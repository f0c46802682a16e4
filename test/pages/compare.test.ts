import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {reports} from "./open-report.js";

async function openCompare(hash = "") {
  const opened = await openPage();
  await opened.page.goto(`${await reports()}compare.html${hash}`);
  await opened.page.locator(".comparison, .refusal").first().waitFor();
  return opened;
}

test("two hubs stand side by side at first; others can be chosen, and the address keeps them", async () => {
  const {page, errors, close} = await openCompare();
  await page.locator(".comparison h2").first().waitFor();
  expect(await page.locator(".hub-picker input:checked").count()).toBe(2);
  expect(await page.locator(".comparison h2").count()).toBe(4);
  await page.locator(".hub-picker").getByLabel("Twelve papers").check();
  await expect.poll(() => page.url()).toMatch(/#\?hubs=.*twelve/);
  await expect.poll(() => page.locator("table.heat thead th").count()).toBe(3);
  const address = page.url();
  const other = await openPage(address);
  await expect.poll(() => other.page.locator(".hub-picker input:checked").count()).toBe(3);
  await other.close();
  await page.goBack();
  await expect.poll(() => page.locator(".hub-picker input:checked").count()).toBe(2);
  expect(errors).toEqual([]);
  await close();
});

test("one hub chosen: a line says what to do, and nothing is empty", async () => {
  const {page, errors, close} = await openCompare("#?hubs=twelve");
  await expect.poll(() => page.locator(".refusal").textContent()).toContain("at least two hubs");
  expect(await page.locator(".comparison").count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test("a cell of a theme leads to it on the hub's page, narrowed", async () => {
  const {page, errors, close} = await openCompare("#?hubs=dated+opening-the-black-box");
  await page.locator("table.heat a").first().click();
  await page.locator(".selection-bar .chip").waitFor();
  expect(await page.locator(".selection-bar").textContent()).toMatch(/\d+ of \d+.papers/);
  expect(errors).toEqual([]);
  await close();
});
