import type {Page} from "playwright-core";
import {openPage, type OpenPage, type View} from "../browser/browser.js";
import {serveFolder} from "../../loaders/commands/serve-folder.js";
import {sharedDist} from "../browser/site.js";

/** The hub that comes with the project. */
export const example = "opening-the-black-box";

let served: Promise<{url: string}> | undefined;

/** The address of the site of reports, which a worker serves for as long as it lives. */
export async function reports(): Promise<string> {
  served ??= sharedDist().then((dist) => serveFolder(dist));
  return (await served).url;
}

/** Opens the report of a hub; DuckDB may still be loading. */
export async function openReport(hub: string, view: View = {}): Promise<OpenPage> {
  const opened = await openPage(undefined, view);
  await opened.page.goto(`${await reports()}hub/${hub}.html`);
  await opened.page.locator(".papers-table, .report p").first().waitFor();
  return opened;
}

/** Brings the list of papers near, and waits until DuckDB answers. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".papers-table").scrollIntoViewIfNeeded();
  await page.locator(".papers-table.answering").waitFor();
}

/** What the list of papers says of itself, with plain spaces. */
export async function status(page: Page): Promise<string | undefined> {
  return (await page.locator(".papers-table .status").textContent())?.replaceAll("\u00a0", " ");
}
