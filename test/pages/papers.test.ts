import {parquetReadObjects} from "hyparquet";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {tableNames} from "../../loaders/tables/tables.js";
import {openPage} from "../browser/browser.js";
import {downloaded, downloadedBytes} from "./downloaded.js";
import {
  chips,
  drawn,
  example,
  freshReport,
  openBehind,
  ready,
  reports,
  status
} from "./open-report.js";

const titles = (page: Page) => page.locator(".papers h4").allTextContents();

/** The report of a hub that the tests share, at its list of papers, which DuckDB answers. */
async function answering(hub: string) {
  const opened = await freshReport(hub);
  await ready(opened.page);
  await drawn(opened.page);
  return opened;
}

test("search finds titles and summaries, all words, phrases, without accents, and marks matches", async () => {
  const {page} = await answering("twelve");
  const search = page.getByLabel("Search titles and summaries");
  await search.fill("ETUDE plane");
  await expect.poll(() => status(page)).toMatch(/^\d of 12 papers with “etude” and “plane”/);
  for (const item of await page.locator(".papers li").all()) {
    const marks = (await item.locator("mark").allTextContents()).map((mark) => mark.toLowerCase());
    expect(marks).toContain("étude");
    expect(marks).toContain("plane");
  }
  await search.fill('"information grows"');
  await expect.poll(() => status(page)).toMatch(/^6 of 12 papers with “information grows”/);
  expect(await page.locator(".papers mark").allTextContents()).toEqual(
    Array.from({length: 6}, () => "information grows")
  );
  expect(await page.locator(".frame > svg.dots circle.unmatched").count()).toBe(6);
});

test("a search that finds nothing says so and offers the way out; SQL in it is only text", async () => {
  const {page, errors} = await answering("twelve");
  await page.getByLabel("Search titles and summaries").fill("'; DROP TABLE papers; --");
  await expect
    .poll(() => status(page))
    .toBe("No paper with “';”, “drop”, “table”, “papers;” and “--”. Show all papers");
  expect(await page.locator(".papers li").count()).toBe(0);
  await page.getByRole("button", {name: "Show all papers"}).click();
  await expect.poll(() => status(page)).toBe("12 papers");
  expect(errors).toEqual([]);
});

test("filters, order and pages narrow, sort and turn", async () => {
  const {page} = await answering("many");
  const count = async () => Number((await status(page))?.match(/^\d+/)?.[0]);
  await page.getByLabel("representative (5)").check();
  await expect.poll(count).toBe(5);
  await page.getByRole("checkbox", {name: "with a summary"}).check();
  await expect.poll(() => status(page)).toContain("listed as representative and with a summary");
  await page.getByLabel("representative (5)").uncheck();
  await page.getByRole("checkbox", {name: "with a summary"}).uncheck();
  const sizeOf = (text: string | null) => Number(text?.match(/\((\d+)\)/)?.[1]);
  const list = page.locator(".papers-table");
  for (const [label, value, words] of [
    ["Field", "cs.LG", "in the field “cs.LG”"],
    ["Verdict", "accept", "with the verdict “accept”"]
  ] as const) {
    await list.getByRole("button", {name: `${label} any`}).click();
    const box = list.locator("fieldset", {hasText: label}).locator("label", {hasText: value});
    await box.click();
    await expect.poll(() => status(page)).toContain(words);
    expect(await count()).toBe(sizeOf(await box.textContent()));
    await box.click();
    await expect.poll(count).toBe(200);
  }
  for (const [label, value, words] of [
    ["Year", "2026", "papers of 2026"],
    ["Novelty", "8", "papers of novelty 8"]
  ] as const) {
    const [from, to] = [list.getByLabel(`${label} from`), list.getByLabel(`${label} to`)];
    const option = from.locator("option", {hasText: new RegExp(`^${value} `)});
    await from.selectOption(value);
    await to.selectOption(value);
    await expect.poll(() => status(page)).toContain(`${words} Show`);
    expect(await count()).toBe(sizeOf(await option.textContent()));
    await from.selectOption("");
    await to.selectOption("");
    await expect.poll(count).toBe(200);
  }
  await page.getByLabel("Sort by").selectOption("newest");
  await expect
    .poll(async () => (await page.locator(".flags").first().textContent()) ?? "")
    .toContain("2026");
  await page.getByLabel("Sort by").selectOption("title");
  await expect
    .poll(async () => (await titles(page)).slice(0, 3))
    .toEqual([
      expect.stringContaining("Étude 1 of"),
      expect.stringContaining("Étude 10 of"),
      expect.stringContaining("Étude 100 of")
    ]);
  await page.getByLabel("Sort by").selectOption("position");
  await expect.poll(async () => (await titles(page))[1]).toContain("Étude 2 of");
  await page.locator(".papers-table").getByRole("button", {name: "Next"}).click();
  await expect.poll(async () => (await titles(page))[0]).toContain("Étude 11 of");
});

test("each thing that is asked of the papers has a chip, which takes it away alone; all go in one step", async () => {
  const {page} = await answering("many");
  const search = page.getByLabel("Search titles and summaries");
  await search.fill("of");
  await page.getByLabel("Year from").selectOption({index: 1});
  await page.getByLabel(/^representative \(/).check();
  await expect.poll(() => chips(page)).toHaveLength(3);
  const all = await chips(page);
  expect(all[0]).toBe("with “of” ×");
  expect(all[1]).toBe("listed as representative ×");
  expect(all[2]).toMatch(/^of \d{4} or later ×$/);
  const bar = page.locator(".selection-bar");
  await bar.getByRole("button", {name: "Remove: papers listed as representative"}).click();
  await expect.poll(() => chips(page)).toEqual([all[0], all[2]]);
  expect(await page.getByLabel(/^representative \(/).isChecked()).toBe(false);
  await bar.getByRole("button", {name: "Remove: papers with “of”"}).click();
  await expect.poll(() => chips(page)).toEqual([all[2]]);
  expect(await bar.getByRole("button", {name: "Clear all"}).isVisible()).toBe(false);
  expect(await search.inputValue()).toBe("");
  await search.fill("of");
  await expect.poll(() => chips(page)).toEqual([all[0], all[2]]);
  await bar.getByRole("button", {name: "Clear all"}).click();
  await expect.poll(() => page.url()).not.toContain("#");
  await page.goBack();
  await expect.poll(() => chips(page)).toEqual([all[0], all[2]]);
});

test("a click on a dot brings its paper into view, also from another page and past a filter", async () => {
  const {page} = await answering("twelve");
  await page.getByLabel("representative (5)").check();
  await expect.poll(() => status(page)).toContain("5 of 12");
  const dots = page.locator("figure", {hasText: "representative (5)"});
  await dots.locator("circle.rest").last().click();
  const chosen = page.locator(".papers li.chosen");
  await chosen.waitFor();
  expect(await chosen.textContent()).toContain("no. 12 in the list");
  await expect
    .poll(() => chosen.evaluate((item) => item.getBoundingClientRect().top))
    .toBeLessThan(800);
  expect(await page.getByLabel("representative (5)").isChecked()).toBe(false);
  expect(await dots.locator("circle.chosen").count()).toBe(1);
});

test("every table can be saved as Parquet and as CSV, with the rows that the page says", async () => {
  const {page} = await answering("twelve");
  await openBehind(page);
  const list = page.locator(".downloads").first();
  await list.waitFor();
  expect(await list.locator("strong").allTextContents()).toEqual([...tableNames, "all tables"]);
  const [parquet] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", {name: "papers as Parquet"}).click()
  ]);
  expect(parquet.suggestedFilename()).toBe("twelve-papers.parquet");
  const bytes = await downloadedBytes(parquet);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  expect(file instanceof ArrayBuffer && (await parquetReadObjects({file}))).toHaveLength(12);
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", {name: "papers as CSV"}).click()
  ]);
  expect((await downloaded(csv)).trimEnd().split("\r\n")).toHaveLength(13);
});

test("when DuckDB can't start, the page says so and the list stays complete", async () => {
  const {page, close} = await openPage();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${await reports()}hub/${example}.html`);
  await page.locator(".papers-table input[type=search]").focus();
  await expect
    .poll(() => status(page))
    .toMatch(/^31 papers · search, filters and order are off, because DuckDB did not start/);
  await page.locator(".papers-table").getByRole("button", {name: "Next"}).click();
  expect(await page.locator(".papers li").first().textContent()).toContain("no. 11 in the list");
  expect(await page.getByLabel("Search titles and summaries").isDisabled()).toBe(true);
  await close();
});
