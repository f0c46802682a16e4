import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {example, openReport, ready, status} from "./open-report.js";

const words = (page: Page) => page.locator(".selection-bar .chip").allTextContents();

async function narrowed() {
  const opened = await openReport(example);
  const {page} = opened;
  const rows = page.locator(".paper-rows").first();
  await rows.locator("li").first().waitFor();
  await rows.getByRole("button", {name: "language-model representation"}).click();
  await ready(page);
  await page.getByLabel("Search titles and summaries").fill("entropy");
  await expect.poll(() => words(page)).toHaveLength(2);
  return opened;
}

test("a link to the page as it is opens the same view, and so does reloading", async () => {
  const {page, close} = await narrowed();
  const said = await status(page);
  const chips = await words(page);
  await page.locator(".papers li .flags").first().waitFor();
  const address = page.url();
  expect(address).toMatch(/#\?q=entropy&theme=language-model-representation$/);
  await page.reload();
  await expect.poll(() => status(page), {timeout: 20_000}).toBe(said);
  const other = await openPage(address);
  await expect.poll(() => status(other.page), {timeout: 20_000}).toBe(said);
  expect((await words(other.page)).toSorted()).toEqual(chips.toSorted());
  expect(other.errors).toEqual([]);
  await other.close();
  await close();
});

test("back and forward undo and redo each step", async () => {
  const {page, close} = await narrowed();
  await page.getByLabel("representative (24)").check();
  await expect.poll(() => status(page)).toContain("listed as representative");
  await page.goBack();
  await expect.poll(() => status(page)).not.toContain("listed as representative");
  expect(await page.getByLabel("representative (24)").isChecked()).toBe(false);
  await page.goBack();
  await expect.poll(() => words(page)).toEqual([]);
  expect(await status(page)).toBe("31 papers");
  await page.goForward();
  await expect.poll(() => words(page)).toHaveLength(2);
  await close();
});

test("an address that names what the hub does not have opens the whole page", async () => {
  const {page, errors, close} = await openReport(`${example}`);
  const address = `${page.url()}#?theme=nowhere&term=nowhere&paper=nobody&field=none&sort=never`;
  await page.goto("about:blank");
  await page.goto(address);
  await ready(page);
  expect(await status(page)).toBe("31 papers");
  await expect.poll(() => page.url()).not.toContain("nowhere");
  expect(errors).toEqual([]);
  await close();
});
