import {pathToFileURL} from "node:url";
import {chromium, type Page} from "playwright-core";
import {ensureChromium, quietFlags} from "./browser.js";

/** The sizes of paper that a report is made for. */
export const paperSizes = ["A4", "Letter"] as const;

export type PaperSize = (typeof paperSizes)[number];

/** How wide a page is between its margins of 16 mm, in CSS pixels. */
const widths: Record<PaperSize, number> = {A4: 673, Letter: 695};

/**
 * Prints a report that is one HTML file, with all its views drawn and, with `lines`, what became of
 * each line of its text, through Chromium without a network, with tags for screen readers and its
 * headings as an outline, and without the files that its links hold. The same file gives the same
 * bytes from the same Chromium: the PDF states no time, and counts nothing of how it was drawn.
 */
export async function pdf(
  path: string,
  {paper = "A4", lines = false}: {paper?: PaperSize; lines?: boolean} = {}
): Promise<Uint8Array> {
  const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
  try {
    const page = await browser.newPage({
      viewport: {width: widths[paper], height: 900},
      offline: true,
      reducedMotion: "reduce",
      colorScheme: "light"
    });
    await page.emulateMedia({media: "print"});
    await countAwaited(page);
    await page.goto(pathToFileURL(path).href);
    await page.locator(undrawn).first().waitFor({state: "detached", timeout: patience});
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await settled(page);
    const [failure] = await page.locator(".observablehq--error").allTextContents();
    if (failure !== undefined) throw new Error(`the report could not be drawn: ${failure}`);
    if (lines) {
      await page.locator(".ledger-lines").evaluateAll((folds) => {
        for (const fold of folds) fold.toggleAttribute("open", true);
      });
      await settled(page);
    }
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await settled(page);
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('a[href^="data:"]'))
        link.removeAttribute("href");
    });
    const bytes = await page.pdf({
      format: paper,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true
    });
    return undated(bytes);
  } finally {
    await browser.close();
  }
}

/** The places of a report that are not filled yet; of a hub that cannot be read none counts. */
const undrawn = `main:not(:has(.unreadable)) :is(observablehq-loading, [aria-busy="true"])`;

/** For so many frames in which it has nothing to do a page that is drawn stays as it is. */
const frames = 10;

declare global {
  interface Window {
    /** How many files the page waits for. */
    awaited?: number;
  }
}

/** Counts, from the start of a page, what it waits for. */
async function countAwaited(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fetched = window.fetch;
    window.fetch = async (...asked) => {
      window.awaited = (window.awaited ?? 0) + 1;
      try {
        return await fetched(...asked);
      } finally {
        window.awaited -= 1;
      }
    };
  });
}

/** How many milliseconds a report may take: no working machine is so slow. */
const patience = 10 * 60_000;

/**
 * Waits until nothing is awaited and nothing changes: a slow machine has a page's frames later. A
 * page that is never still is an error. What runs in the page names no function: tsx would have it
 * call a helper that the page has not.
 */
async function settled(page: Page): Promise<void> {
  const isStill = await page.evaluate(
    async ({frames, patience}) => {
      const late = performance.now() + patience;
      let still = 0;
      const watch = new MutationObserver(() => (still = 0));
      watch.observe(document, {childList: true, subtree: true});
      while (still < frames && performance.now() < late) {
        await new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done)));
        still = (window.awaited ?? 0) > 0 ? 0 : still + 1;
      }
      watch.disconnect();
      return still >= frames;
    },
    {frames, patience}
  );
  if (!isStill) throw new Error(`the report was not drawn in ${String(patience / 60_000)} minutes`);
}

const dates = /\/(?:CreationDate|ModDate) \(D:(?<date>\d{14}[^)/]*)\)/gu;
const cells = /\(node\d{8}\)/gu;

/**
 * A PDF that states no time of its making, and whose cells of tables are numbered in their order from
 * 1, where Chromium counts all that it ever had on the page; its parts where they were.
 */
function undated(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const numbers = new Set(Array.from(text.matchAll(cells), ([cell]) => cell));
  const places = new Map([...numbers].sort().map((cell, i) => [cell, i + 1]));
  return Buffer.from(
    text
      .replaceAll(dates, (stated, date: string) =>
        stated.replace(date, "19800101000000+00'00'".slice(0, date.length).padEnd(date.length, "0"))
      )
      .replaceAll(cells, (cell) => `(node${String(places.get(cell)).padStart(8, "0")})`),
    "latin1"
  );
}
