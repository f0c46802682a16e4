import {chromium, type Page} from "playwright-core";
import {ensureChromium, quietFlags} from "../../browser.js";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {serveFolder} from "../serve-folder.js";
import {median} from "./median.js";
import {pageControls} from "./page-controls.js";
import {milliseconds, type BenchRow} from "./row.js";
import {scratchSite} from "./scratch-site.js";

const papers = 1000;
const rounds = 9;
const patience = 20_000;
const target = "< 100 ms";

/**
 * The controls of the report of a hub of 1,000 made-up papers in Chromium: from an input to the next
 * painted frame, the median of nine.
 */
export async function controlRows(): Promise<BenchRow[]> {
  const site = await scratchSite({"made-up.txt": generateHubText({papers, extraction: "whole"})});
  try {
    return await timedControls(site.dist);
  } finally {
    site.remove();
  }
}

/** The same of a site that is built and has such a hub, named `made-up`. */
export async function timedControls(dist: string): Promise<BenchRow[]> {
  const {url, close} = await serveFolder(dist);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(`${url}hub/made-up.html`);
    await page.locator(".cluster-rows .pick").first().waitFor({timeout: 60_000});
    await page.waitForTimeout(2000);
    const rows: BenchRow[] = [];
    for (const {name, open, act, answer, before} of pageControls) {
      await open?.(page);
      await page.waitForTimeout(500);
      const times: number[] = [];
      for (let round = 1; round <= rounds; ++round) {
        times.push(await timed(page, act(round), {answer, before}));
        await page.waitForTimeout(300);
      }
      rows.push({
        name: `page control: ${name}`,
        figure: milliseconds(median(times)),
        target,
        detail: `${papers.toLocaleString("en-GB")} papers, input to painted, median of ${String(rounds)}`
      });
    }
    return rows;
  } finally {
    await browser.close();
    await close();
  }
}

/**
 * How long it takes from an input until a frame with what it changes has been painted; where the
 * answer comes later, with what the place that `answer` selects says other than `before`.
 */
async function timed(
  page: Page,
  act: string,
  {answer = null, before = "^$"}: {answer?: string | undefined | null; before?: string | undefined}
): Promise<number> {
  const measured: unknown = await page.evaluate(`new Promise((done) => {
    const painted = () =>
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    const place = document.querySelector(${JSON.stringify(answer)});
    const watch = new MutationObserver(() => {
      if (new RegExp(${JSON.stringify(before)}, "u").test(place.textContent)) return;
      watch.disconnect();
      painted();
    });
    if (place !== null) watch.observe(place, {childList: true, characterData: true, subtree: true});
    const start = performance.now();
    ${act}
    if (place === null) painted();
    setTimeout(() => done(null), ${String(patience)});
  })`);
  if (typeof measured !== "number") throw new Error(`no answer to ${act}`);
  return measured;
}
