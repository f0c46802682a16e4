import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, expect, test} from "vitest";
import {oneFile} from "../../loaders/publish/one-file.js";
import {pdf} from "../../loaders/publish/pdf.js";
import {openPage} from "../browser/browser.js";
import {sharedDist} from "../browser/shared-dist.js";
import {violations} from "./axe.js";
import {drawn, openBehind, openReport, reports, status, themeRows} from "./open-report.js";
import {expectFits} from "./page-width.js";
import {plain} from "../plain.js";

const written = "synthetic-3";
const noted = "synthetic-2";
const folder = mkdtempSync(join(tmpdir(), "written-"));
afterAll(() => rmSync(folder, {recursive: true}));

const prose = (page: Page) =>
  page.locator("main p", {hasText: "Say here what you ask of this hub"});
const widthOf = (image: HTMLImageElement) => image.naturalWidth;
const own = (page: Page) => page.locator("#a-question-of-your-own ~ .observablehq--block > svg");

/** The one file of a hub's report, opened without a network. */
async function openFile(hub: string) {
  const path = join(folder, `${hub}.html`);
  writeFileSync(path, await oneFile(await sharedDist(), `hub/${hub}.html`));
  const opened = await openPage();
  await opened.context.setOffline(true);
  await opened.page.goto(pathToFileURL(path).href);
  return {...opened, path};
}

test("what npm run new -- --report starts has the prose, the chart and the numbers of its analyst, and is a report: its head, state, search, citation and print", async () => {
  const {page, errors, foreignRequests, close} = await openReport(written);
  await drawn(page);
  expect(await page.title()).toMatch(/^Synthetic Hub 3/);
  const preview = page.locator('meta[property="og:description"]');
  expect(await preview.getAttribute("content")).toContain("210 citing papers");
  const active = page.locator("#observablehq-sidebar .observablehq-link-active");
  expect(await active.innerText()).toBe(await page.title());
  expect(await page.locator(".synthetic:visible").count()).toBe(1);
  expect(await page.locator(".notes").count()).toBe(0);

  const bars = own(page).locator('[aria-label="bar"] rect');
  await expect.poll(() => bars.count()).toBeGreaterThan(2);
  const said = page.locator("p", {hasText: "and no theme by more"});
  await expect
    .poll(async () => plain(await said.innerText()))
    .toMatch(/“.+” is carried by \d+ of 210 papers/);
  const image = page.getByAltText("a red square");
  await expect.poll(() => image.evaluate(widthOf)).toBe(1);
  const code = page.locator("#a-question-of-your-own ~ .cell-code").first();
  expect(await code.locator("pre").textContent()).toContain("Plot.barX(carried");
  expect(await violations(page)).toEqual([]);
  await expectFits(page, written);
  await page.setViewportSize({width: 1280, height: 800});

  const theme = themeRows(page).locator(".pick").first();
  await theme.click();
  await page.locator(".selection-bar .chip").first().waitFor();
  await page.reload();
  await page.locator(".selection-bar .chip").first().waitFor();
  await expect.poll(() => status(page)).toMatch(/^\d+ of 210 papers/);
  await openBehind(page);
  await page.locator(".cite-view summary").click();
  await expect
    .poll(() => page.locator(".cite-view").innerText())
    .toContain(`hub/${written}.html#?theme=`);
  await page.emulateMedia({media: "print"});
  expect(await prose(page).isVisible()).toBe(true);
  expect(await own(page).isVisible()).toBe(true);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});

test("a written report is one file with its images, and a PDF, also without anything to download", async () => {
  const {page, path, errors, close} = await openFile(written);
  await prose(page).waitFor();
  await expect.poll(() => own(page).locator("rect").count()).toBeGreaterThan(2);
  const image = page.getByAltText("a red square");
  expect(await image.getAttribute("src")).toMatch(/^data:image\/png;base64,/);
  await expect.poll(() => image.evaluate(widthOf)).toBe(1);
  expect(await page.locator(".downloads").count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
  const text = Buffer.from(await pdf(path)).toString("latin1");
  expect(text.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(3);
});

test("notes on a hub stand between its title and its report, told apart, with their figures and numbers, on screen and on paper", async () => {
  const {page, errors, foreignRequests, close} = await openReport(noted);
  const notes = page.getByRole("region", {name: "Notes by the analyst"});
  await expect
    .poll(async () => plain(await notes.innerText()))
    .toContain("These are 210 papers; see below and what I left out.");
  await drawn(page);
  expect(await notes.locator(".notes-by").innerText()).toBe("Notes by the analyst");
  const headings = await page
    .locator("main :is(h1, h2, h3, h4):not([id^=finding])")
    .evaluateAll((all) =>
      all
        .filter((one) => one.tagName === "H1" || one.closest(".notes") !== null)
        .map(({tagName, textContent, id}) => `${tagName} ${id} ${textContent}`)
    );
  const title = headings.findIndex((heading) => heading.startsWith("H1"));
  expect(headings.filter((_, i) => i !== title)).toEqual([
    "H2 what-i-read What I read",
    "H3 notes-the-papers The papers",
    "H4 left-out Left out"
  ]);
  expect(title).toBe(0);
  const edge = await notes.evaluate((node) => getComputedStyle(node).borderLeftStyle);
  expect(edge).toBe("solid");
  expect(await notes.locator("figure.chart").count()).toBe(1);
  expect(await notes.locator(".cell-code").count()).toBe(0);
  expect(await page.locator(".notes .report, .notes .masthead, .report .notes").count()).toBe(0);
  expect(await page.locator(".notes ~ .report").count()).toBe(1);
  await notes.getByText("below", {exact: true}).click();
  expect(await page.evaluate(() => document.querySelector(":target")?.closest(".notes"))).toBe(
    null
  );
  expect(await page.locator(".page-source pre").allTextContents()).toEqual([
    expect.stringContaining("<!-- notes -->"),
    expect.stringContaining("title: of the notes")
  ]);
  const doubled = await page.evaluate(() =>
    [...document.querySelectorAll("[id]")].flatMap(({id}, i, all) =>
      all.findIndex((one) => one.id === id) < i ? [id] : []
    )
  );
  expect(doubled).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await expectFits(page, noted);
  await page.emulateMedia({media: "print"});
  expect(await notes.getByText("Left out", {exact: true}).isVisible()).toBe(true);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});

test("notes are part of the one file of their report, of no other report, and no page", async () => {
  const {page, errors, close} = await openFile(noted);
  const notes = page.locator(".notes");
  await expect.poll(async () => plain(await notes.innerText())).toContain("These are 210 papers");
  await notes.locator("figure.chart").waitFor();
  expect(errors).toEqual([]);
  await close();
  const url = await reports();
  const statusOf = async (path: string) => (await fetch(`${url}${path}`)).status;
  expect(await statusOf(`hub/${noted}.html`)).toBe(200);
  expect(await statusOf(`hub/${noted}.notes.html`)).toBe(404);
  const other = await (await fetch(`${url}hub/synthetic-1.html`)).text();
  expect(other).not.toMatch(/class="notes"|<!-- notes -->\n\n?<div/);
});
