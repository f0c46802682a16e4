import {chromium} from "playwright-core";
import {ensureChromium, quietFlags} from "../../publish/browser.js";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {serveFolder} from "../serve-folder.js";
import {median} from "./median.js";
import {brush, move, pageControls, type PageControl} from "./page-controls.js";
import {milliseconds, type BenchRow} from "./row.js";
import {scratchSite} from "./scratch-site.js";
import {timeControl} from "./time-control.js";

const rounds = 9;

/** The controls that are timed in the report of a hub of so many papers, and when they are to answer. */
interface Timing {
  papers: number;
  controls: readonly PageControl[];
  target: string;
}

/**
 * The controls of the report of a hub of 1,000 made-up papers in Chromium, and the map of one of
 * 20,000: from an input to the next painted frame, the median of nine.
 */
export async function controlRows(): Promise<BenchRow[]> {
  return [
    ...(await controlRowsOf({papers: 1000, controls: pageControls, target: "< 100 ms"})),
    ...(await controlRowsOf({papers: 20_000, controls: [brush, move], target: "< 250 ms"}))
  ];
}

async function controlRowsOf(timing: Timing): Promise<BenchRow[]> {
  const text = generateHubText({papers: timing.papers, extraction: "whole"});
  const site = await scratchSite({"made-up.txt": text});
  try {
    return await timedControls(site.dist, timing);
  } finally {
    site.remove();
  }
}

/** The same of a site that is built and has such a hub, named `made-up`. */
export async function timedControls(
  dist: string,
  {papers, controls, target}: Timing
): Promise<BenchRow[]> {
  const {url, close} = await serveFolder(dist);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(`${url}hub/made-up.html`);
    await page.locator(".cluster-rows .pick").first().waitFor({timeout: 60_000});
    await page.waitForTimeout(2000);
    const rows: BenchRow[] = [];
    for (const control of controls) {
      await control.open?.(page);
      await page.waitForTimeout(500);
      const times: number[] = [];
      for (let round = 1; round <= rounds; ++round) {
        times.push(await timeControl(page, control, round));
        await page.waitForTimeout(300);
      }
      rows.push({
        name: `page control: ${control.name}`,
        figure: milliseconds(median(times)),
        target: control.target ?? target,
        detail: `${papers.toLocaleString("en-GB")} papers, input to painted, median of ${String(rounds)}`
      });
    }
    return rows;
  } finally {
    await browser.close();
    await close();
  }
}
