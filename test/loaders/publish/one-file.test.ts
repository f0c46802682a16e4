import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {oneFile} from "../../../loaders/publish/one-file.js";
import {onceAFile} from "../../browser/at-end.js";
import {openPage, type OpenPage} from "../../browser/browser.js";
import {sharedDist} from "../../browser/shared-dist.js";
import {downloadedBytes} from "../../pages/downloaded.js";
import {charts, printedCharts} from "../../pages/printed-charts.js";
import {drawn, example} from "../../pages/open-report.js";
import {choose} from "../../browser/figure-menu.js";
import {plain} from "../../plain.js";

const folder = mkdtempSync(join(tmpdir(), "one-file-"));
const file = (hub: string) => join(folder, `${hub}.html`);
const status = async (page: Page) =>
  plain(await page.locator(".papers-table .status").textContent());

beforeAll(async () => {
  const dist = await sharedDist();
  for (const hub of [example, "hostile"])
    writeFileSync(file(hub), await oneFile(dist, `hub/${hub}.html`));
});
afterAll(() => rmSync(folder, {recursive: true}));

async function openFile(hub: string): Promise<OpenPage & {asked: string[]}> {
  const opened = await openPage();
  const asked: string[] = [];
  await opened.context.setOffline(true);
  opened.page.on("request", (request) => asked.push(request.url()));
  await opened.page.goto(pathToFileURL(file(hub)).href);
  await opened.page.locator(".papers li").first().waitFor();
  return {...opened, asked};
}

const shared = onceAFile(() => openFile(example));

test("a report from disk, without a network, searches, sorts, selects and shows tables", async () => {
  const {page, asked, errors} = await shared();
  await expect.poll(() => status(page)).toBe("31 papers");
  const hasFont = () => page.evaluate(() => document.fonts.check("18px 'Source Serif 4'"));
  await expect.poll(hasFont).toBe(true);

  const search = page.getByLabel("Search titles and summaries");
  await search.fill("BOTTLENECK information");
  await expect
    .poll(() => status(page))
    .toMatch(/^\d of 31 papers with “bottleneck” and “information”/);
  expect(await page.locator(".papers mark").count()).toBeGreaterThan(0);
  await page.getByRole("button", {name: "Show all papers"}).click();
  await expect.poll(() => status(page)).toBe("31 papers");

  const titles = page.locator(".papers h4");
  const before = await titles.allTextContents();
  await page.getByLabel("Sort by").selectOption("title");
  await expect.poll(() => titles.allTextContents()).not.toEqual(before);

  await page.locator(".paper-rows .pick").first().click();
  await expect.poll(() => status(page)).toMatch(/^\d+ of 31 papers/);
  expect(await page.locator(".selection-bar .chip").count()).toBe(1);
  await page.reload();
  await page.locator(".papers li").first().waitFor();
  await expect.poll(() => status(page)).toMatch(/^\d+ of 31 papers/);

  const strip = page.locator("figure.chart:has(> .table-twin)").first();
  await choose(strip, "Show the table");
  await strip.locator(".table-twin tbody tr").first().waitFor();
  const own = pathToFileURL(file(example)).href;
  expect(asked.filter((url) => !/^(?:data|blob):/.test(url) && !url.startsWith(own))).toEqual([]);
  expect(errors).toEqual([]);
});

test("the file says what it is, shows its source, links to no other page, and cites no folder", async () => {
  const {page, errors} = await shared();
  await page.locator(".downloads").first().waitFor({state: "attached"});
  expect(await page.locator("#observablehq-footer").innerText()).toContain("one report, whole");
  await page.getByText("View source").click();
  expect(await page.locator(".page-source pre").innerText()).toContain("## Why do they cite it?");
  await choose(page.locator("figure.chart").first(), "Show the code");
  const code = page.locator(".cell-code[open] pre");
  expect(await code.first().innerText()).toContain('report.show("roleStrip")');
  await expect.poll(() => code.nth(1).innerText()).toContain("evidence(roles,");
  const links = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(links.filter((href) => !href.startsWith("#"))).toEqual([]);
  await page.locator(".behind > summary").click();
  await page.locator(".cite-view summary").click();
  const cited = page.locator(".cite-view");
  await expect.poll(() => cited.innerText()).toContain(`Hubscope`);
  expect(await cited.innerText()).toContain(`${example}.html`);
  expect(await cited.innerText()).not.toContain(folder);
  expect(errors).toEqual([]);
});

test("printing the file from a browser prints every chart", async () => {
  const {page, errors, close} = await openFile(example);
  await page.locator(".downloads").first().waitFor({state: "attached"});
  expect((await printedCharts(page)).charts).toEqual(charts);
  expect(errors).toEqual([]);
  await close();
});

test("tables of the file are saved from it: Parquet, CSV and the workbook", async () => {
  const {page, errors} = await shared();
  await page.locator(".downloads").first().waitFor({state: "attached"});
  const saved = async (name: string) => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", {name, exact: true}).click();
    const file = await downloading;
    return {name: file.suggestedFilename(), bytes: Buffer.from(await downloadedBytes(file))};
  };
  const parquet = await saved("papers as Parquet");
  expect(parquet.name).toBe(`${example}-papers.parquet`);
  expect(parquet.bytes.subarray(0, 4).toString()).toBe("PAR1");
  const csv = await saved("papers as CSV");
  expect(csv.bytes.toString("utf8").trimEnd().split("\r\n")).toHaveLength(32);
  const workbook = await saved("all tables as XLSX");
  expect(workbook.bytes.subarray(0, 2).toString()).toBe("PK");
  expect(errors).toEqual([]);
});

test("hub text in the file is data: nothing of it runs, and nothing that is put in does", async () => {
  const {page, errors, close} = await openFile("hostile");
  await drawn(page);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await page.locator("h1").textContent()).toContain("<script>");
  expect(await page.locator("script").count()).toBe(2);
  expect(errors).toEqual([]);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hacked = 1";
    document.body.append(script);
    return "hacked" in window;
  });
  expect(ran).toBe(false);
  await close();
});

test("oneFile(folder, page) gives the same bytes, without DuckDB, in less than 4 MB", async () => {
  const again = await oneFile(await sharedDist(), `hub/${example}.html`);
  expect(again === readFileSync(file(example), "utf8")).toBe(true);
  expect(again.length).toBeLessThan(4e6);
  expect(again).not.toMatch(/duckdb-eh|<link|src="(?!data:)/);
});
