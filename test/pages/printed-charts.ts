import type {Page} from "playwright-core";

declare global {
  interface Window {
    printedCharts: Record<string, boolean>;
  }
}

/** The views behind the tabs of a report, and what each draws. */
export const charts = {
  "Papers by theme": true,
  Combinations: true,
  "Co-word network": true,
  "Strategic diagram": true,
  Test: false,
  "Influential terms": true,
  "What stays together": true,
  "Paper by paper": true,
  "All specifications": true,
  Hierarchy: true
};

/**
 * Prints a page as its browser does, and says of each view behind a tab whether a chart with a
 * drawing stood in it when the printing ended; and how many pages of A4 that takes.
 */
export async function printedCharts(page: Page): Promise<{
  pages: number;
  charts: Record<string, boolean>;
}> {
  await page.evaluate(() => {
    window.addEventListener("afterprint", () => {
      const panels = Array.from(document.querySelectorAll<HTMLElement>("[role=tabpanel]"));
      const drawn = (panel: HTMLElement) =>
        panel.querySelector("figure :is(svg, canvas, table, ol)") !== null;
      window.printedCharts = Object.fromEntries(
        panels.map((panel) => [panel.dataset["name"], drawn(panel)])
      );
    });
  });
  const bytes = await page.pdf({preferCSSPageSize: true, format: "A4"});
  const pages = bytes.toString("latin1").match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
  return {pages, charts: await page.evaluate(() => window.printedCharts)};
}
