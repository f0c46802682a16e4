import type {Page} from "playwright-core";
import {expect} from "vitest";

/** The widths of a screen that no page may be wider than: WCAG's reflow, a phone, a desk. */
export const widths = [1280, 390, 320];

/**
 * Expects that a page is as wide as the screen, at each width, and that nothing on it sticks out but
 * what scrolls in a box of its own.
 */
export async function expectFits(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({width, height: 844});
    const fit = {name, width, scrolls: width, out: []};
    await expect.poll(async () => ({name, width, ...(await measured(page))})).toEqual(fit);
  }
}

/** Opens the tables of the figures that are drawn, without scrolling there, and waits for them. */
export async function openTables(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const table of document.querySelectorAll<HTMLDetailsElement>("details.table-twin"))
      if (table.parentElement?.checkVisibility() === true) table.open = true;
  });
  const unfilled = page.locator("details.table-twin[open]:not(:has(> summary ~ *))");
  await expect.poll(() => unfilled.count()).toBe(0);
}

async function measured(page: Page): Promise<{scrolls: number; out: string[]}> {
  return page.evaluate(() => {
    const scrolled = ".matrix-scroll, .answer-scroll, .formula, .excerpt, pre, .hub-picker, thead";
    const out = [...document.querySelectorAll("main *")].filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 1 && element.closest(scrolled) === null
    );
    return {
      scrolls: document.documentElement.scrollWidth,
      out: out.map((element) => element.outerHTML.slice(0, 80))
    };
  });
}
