import {openBehind} from "./open-report.js";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {demoHubs} from "../../loaders/demo/demo-hubs.js";
import {oneFile} from "../../loaders/publish/one-file.js";
import {openPage} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";
import {downloaded, downloadedBytes} from "./downloaded.js";
import readXlsxFile from "read-excel-file/universal";
import {plain} from "../plain.js";

const one = "Synthetic: made up by npm run demo, no real papers.";
const some = "Synthetic: 3 of 12 hubs were made up by npm run demo; none of their papers is real.";
const folder = mkdtempSync(join(tmpdir(), "demo-"));
let dist = "";
let url = "";

beforeAll(async () => {
  dist = await sharedDist();
  ({url} = await serve(dist));
});
afterAll(() => rmSync(folder, {recursive: true}));

const said = async (page: Page) => plain(await page.locator(".synthetic > p").textContent());

/** A page says that it is synthetic, in view wherever one reads, and on paper. */
async function expectSaid(page: Page, words: string): Promise<void> {
  await expect.poll(() => said(page)).toBe(words);
  await page.locator("h2").last().scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  await expect
    .poll(() => page.locator(".synthetic").evaluate((node) => node.getBoundingClientRect().top))
    .toBeGreaterThanOrEqual(0);
  expect(await page.locator(".synthetic").isVisible()).toBe(true);
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".synthetic > p").isVisible()).toBe(true);
  expect(await page.locator(".synthetic style").textContent()).toContain("@top-left");
  await page.emulateMedia({media: "screen"});
}

test.each([
  ["index.html", some],
  [
    "compare.html#?hubs=opening-the-black-box+synthetic-1+synthetic-2",
    some.replace("3 of 12", "2 of 3")
  ],
  ["sql.html", some],
  ["tables.html", some]
])(
  "%s says that it is synthetic, on screen and on paper, in view wherever one reads",
  async (path, words) => {
    const {page, errors, close} = await openPage(`${url}${path}`, {width: 390});
    await expectSaid(page, words);
    expect(errors).toEqual([]);
    await close();
  }
);

test("the library marks the three hubs, counts them apart, and so do the list of pages and link previews", async () => {
  const {page, close} = await openPage(`${url}index.html`);
  await page.locator(".synthetic-badge").first().waitFor();
  expect(await page.locator("tr:has(.synthetic-badge)").count()).toBe(3);
  await expect
    .poll(() => page.locator(".lede").innerText())
    .toMatch(/^Nine hubs: .+ Three hubs are synthetic/);
  const listed = page.locator("#observablehq-sidebar a", {hasText: "Synthetic Hub"});
  expect(await listed.count()).toBe(3);
  await listed.first().click();
  await expect.poll(() => page.title()).toMatch(/^Synthetic Hub 1/);
  const preview = page.locator('meta[property="og:description"]');
  expect(await preview.getAttribute("content")).toContain(one);
  await close();
});

test("a report says so, on screen and on paper, and so does what leaves it: citation, methods, references and workbook", async () => {
  const {page, errors, close} = await openPage(`${url}hub/synthetic-2.html`, {width: 390});
  await expectSaid(page, one);
  await openBehind(page);
  await page.locator(".cite-view summary").click();
  await expect.poll(() => page.locator(".cite-view p").first().textContent()).toContain(one);
  expect(await page.locator(".cite-view pre").textContent()).toContain(`note = {${one}`);
  await expect.poll(() => page.locator("main").innerText()).toContain(`${one} The text of the hub`);
  const save = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name}).click()
    ]);
    return file;
  };
  const ris = await downloaded(await save("references as RIS"));
  expect(ris.match(/^N1 .+ Cites “.+$/gm)).toHaveLength(210);
  expect(ris.split(`N1  - ${one} `)).toHaveLength(211);
  const bytes = await downloadedBytes(await save("all tables as XLSX"));
  const [readme, hubs] = await readXlsxFile(new Blob([new Uint8Array(bytes)]));
  expect(readme?.data[0]?.[0]).toBe(one);
  const column = hubs?.data[0]?.indexOf("synthetic") ?? -1;
  expect(hubs?.data[1]?.[column]).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

test("a report as one file says so, without a network", async () => {
  const path = join(folder, "synthetic-3.html");
  writeFileSync(path, await oneFile(dist, "hub/synthetic-3.html"));
  const {page, context, errors, close} = await openPage();
  await context.setOffline(true);
  await page.goto(pathToFileURL(path).href);
  await expect.poll(() => said(page)).toBe(one);
  expect(errors).toEqual([]);
  await close();
});

test("the text of a synthetic hub that a reader pastes is told from a real one", async () => {
  const {page, errors, close} = await openPage(`${url}add.html`);
  await page.locator(".add-hub").waitFor();
  expect(await page.locator(".synthetic:visible").count()).toBe(0);
  const [hub] = demoHubs({hubs: 1, papers: 20});
  await page.locator(".add-hub textarea").fill(hub?.text ?? "");
  await page.locator(".hub-reading").waitFor();
  expect(await said(page)).toBe(one);
  await page.getByRole("button", {name: "Open its report"}).click();
  await page.waitForURL(/pasted/);
  await expect.poll(() => said(page)).toBe(one);
  expect(errors).toEqual([]);
  await close();
});
