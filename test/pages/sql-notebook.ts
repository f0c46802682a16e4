import type {Page} from "playwright-core";
import {hashOf} from "../../src/sql/address.js";
import {onceAFile} from "../browser/at-end.js";
import {openPage, type OpenPage, type View} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";

/** The site of the notebook that tests ask, with what has been asked of it; served once a test file. */
export const notebookSite = onceAFile(async () => serve(await sharedDist(), "/some/where/"));

/** The address of the notebook with a query in it. */
export async function notebookAddress(query: string | null): Promise<string> {
  const {url} = await notebookSite();
  return `${url}sql.html${hashOf({query, chart: null})}`;
}

/** Opens the notebook with a query in its address, and waits for what it says of it. */
export async function openNotebook(query: string | null, view: View = {}): Promise<OpenPage> {
  const opened = await openPage(await notebookAddress(query), view);
  await said(opened.page);
  return opened;
}

const shared = onceAFile(() => openNotebook("SELECT 1 AS one"));

/** Brings a query to the notebook that the tests of a file share, and waits for what it says of it. */
export async function ask(query: string): Promise<OpenPage> {
  const opened = await shared();
  await bring(opened.page, query);
  opened.errors.length = 0;
  return opened;
}

/** Brings a query to a notebook by its address, and waits for what it says of it. */
export async function bring(page: Page, query: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), hashOf({query, chart: null}));
  await said(page);
}

/** What the notebook says once nothing runs: its status, or what is wrong. */
export async function said(page: Page): Promise<string> {
  await page.locator(".sql-notebook .run:enabled").waitFor();
  const texts = await page.locator(".sql-notebook .status, .problem").allInnerTexts();
  return texts.join(" ").replaceAll(/\s+/g, " ").trim();
}

/** Types a query in place of what stands in the editor, and closes what would complete it. */
export async function type(page: Page, query: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(query);
  await page.keyboard.press("Escape");
}

/** The cells of the answer, row by row. */
export const cells = (page: Page) => page.locator(".answer tbody td").allInnerTexts();

/** The name of a file of the site without its hash. */
export const nameOf = (path: string) =>
  path.slice(path.lastIndexOf("/") + 1).replace(/[-.][0-9a-f]{8,16}\./, ".");
