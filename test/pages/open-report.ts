import type {Locator, Page} from "playwright-core";
import {expect} from "vitest";
import {onceAFile} from "../browser/at-end.js";
import {openPage, type OpenPage, type View} from "../browser/browser.js";
import {serveFolder} from "../../loaders/commands/serve-folder.js";
import {sharedDist} from "../browser/shared-dist.js";
import {plain} from "../plain.js";

/** The hub that comes with the project. */
export const example = "opening-the-black-box";

let served: Promise<{url: string}> | undefined;

/** The address of the site of reports, which a worker serves for as long as it lives. */
export async function reports(): Promise<string> {
  served ??= sharedDist().then((dist) => serveFolder(dist));
  return (await served).url;
}

/** Opens the report of a hub, as its address with `hash` says; DuckDB may still be loading. */
export async function openReport(hub: string, view: View = {}, hash = ""): Promise<OpenPage> {
  const opened = await openPage(`${await reports()}hub/${hub}.html${hash}`, view);
  await opened.page.locator(".papers-table, .report p").first().waitFor();
  return opened;
}

const shared = onceAFile(() => Promise.resolve(new Map<string, OpenPage>()));

/**
 * The report of a hub that the tests of a file share, from its top, its address without a state and
 * so nothing selected or set, in the media of a screen; what was folded out of it before stays open.
 * Errors of the page that no test before has looked at fail the test that asks for it next.
 */
export async function freshReport(hub: string): Promise<OpenPage> {
  const all = await shared();
  const opened = all.get(hub) ?? (await openReport(hub));
  const {page, errors} = opened;
  if (all.has(hub)) await clear(page);
  all.set(hub, opened);
  expect(errors.splice(0)).toEqual([]);
  return opened;
}

async function clear(page: Page): Promise<void> {
  await page.emulateMedia({media: "screen"});
  await page.evaluate(async () => {
    const changed = new Promise((done) => addEventListener("hashchange", done, {once: true}));
    if (location.hash !== "") {
      location.hash = "";
      await changed;
    }
    scrollTo(0, 0);
  });
  const narrowed = page.locator(".selection-bar .chip, .papers-table .status button");
  await expect.poll(() => narrowed.count()).toBe(0);
  await drawn(page);
}

/**
 * Waits until nothing of a page is left to be drawn: every place is filled, none is busy with what
 * has changed, and each figure that can be seen is drawn to its width.
 */
export async function drawn(page: Page): Promise<void> {
  const left = () =>
    page.evaluate(() => {
      const main = document.querySelector("main:not(:has(.unreadable))");
      const busy = main?.querySelectorAll('observablehq-loading, [aria-busy="true"]') ?? [];
      const parts = document.querySelectorAll("[data-figure], [data-figure] div, .comparison div");
      const empty = [...parts].filter(
        (part) => part.childNodes.length === 0 && part.clientWidth > 0 && part.checkVisibility()
      );
      return [...busy, ...empty].map((part) => part.outerHTML.slice(0, 80));
    });
  await expect.poll(left).toEqual([]);
}

/** Waits until a page has its files and fonts, and nothing of it is left to be drawn. */
export async function loaded(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.locator("#observablehq-footer").waitFor();
  await drawn(page);
  await page.evaluate(async () => void (await document.fonts.ready));
}

/**
 * The rows of the themes, also while they are drawn anew: what lies behind a tab has such rows too,
 * and would then be the first on the page.
 */
export function themeRows(page: Page): Locator {
  return page.locator('.paper-rows:not([role="tabpanel"] *)');
}

/** The words of what is selected, a chip each. */
export function chips(page: Page): Promise<string[]> {
  return page.locator(".selection-bar .chip").allTextContents();
}

/** Unfolds what stands behind a report: its messages, tables, files and citation. */
export async function openBehind(page: Page): Promise<void> {
  const fold = page.locator("details.behind");
  await fold.evaluate((node) => node.toggleAttribute("open", true));
}

/** Unfolds the lines of a text, which stand behind its report, and waits for them. */
export async function openLines(page: Page): Promise<void> {
  await openBehind(page);
  const fold = page.locator("details.ledger-lines");
  await fold.evaluate((node) => node.toggleAttribute("open", true));
  await page.locator(".ledger tbody tr").first().waitFor();
}

/** Goes to the search of the papers, and waits until DuckDB answers. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".papers-table input[type=search]").focus();
  await page.locator(".papers-table.answering").waitFor();
}

/** What the list of papers says of itself, with plain spaces. */
export async function status(page: Page): Promise<string> {
  return plain(await page.locator(".papers-table .status").textContent());
}
