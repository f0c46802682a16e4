import type {Page} from "playwright-core";
import {beforeAll, expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";
import {drawn, example, ready, themeRows} from "./open-report.js";

/**
 * Figures of totals that no paper is known of, of the lines of the text, or of how the groups were
 * made, by what is in them.
 */
const ofNoPapers = [
  ".strip",
  ".facet-plot:not([role=group])",
  ".ledger-lines",
  ".prop-words",
  ".specifications"
];
let url = "";

beforeAll(async () => {
  ({url} = await serve(await sharedDist()));
});

/** Marks the figures of a page, and tells what is in them. */
function figures(page: Page): Promise<string[]> {
  return page.evaluate(
    (without) =>
      Array.from(document.querySelectorAll<HTMLElement>("main figure.chart"), (figure, i) => {
        figure.dataset["drawn"] ??= String(i);
        return without.some((inside) => figure.querySelector(inside)) ? "" : figure.innerHTML;
      }),
    ofNoPapers
  );
}

/** What the figures that were drawn say first, where they are as they were. */
function unchanged(page: Page, before: readonly string[]): Promise<string[]> {
  return page.evaluate(
    (before) =>
      before.flatMap((html, i) => {
        const figure = document.querySelector(`[data-drawn="${i}"]`);
        return html !== "" && figure?.innerHTML === html ? [figure.textContent.slice(0, 80)] : [];
      }),
    before
  );
}

test.each([
  [example, "entropy"],
  ["synthetic-1", "tide"]
])("a theme and a search change every figure of the report on %s", async (hub, word) => {
  const {page, errors, close} = await openPage(`${url}hub/${hub}.html`);
  await themeRows(page).locator("li").first().waitFor();
  await page.locator(".cluster-rows li").first().waitFor();
  await ready(page);
  await drawn(page);
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await drawn(page);
  }
  const first = await figures(page);
  expect(first.length).toBeGreaterThan(15);
  expect(first.filter((html) => html !== "").length).toBeGreaterThan(11);
  await themeRows(page).locator(".pick").first().click();
  await expect.poll(() => unchanged(page, first)).toEqual([]);
  const second = await figures(page);
  await page.getByLabel("Search titles and summaries").fill(word);
  await expect.poll(() => page.locator(".selection-bar .chip").count()).toBe(2);
  await expect.poll(() => unchanged(page, second)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
