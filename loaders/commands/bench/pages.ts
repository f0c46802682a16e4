import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {chromium} from "playwright-core";
import {ensureChromium, quietFlags} from "../../browser.js";
import {serveFolder} from "../serve-folder.js";
import {median} from "./median.js";
import {milliseconds, type BenchRow} from "./row.js";
import {scratchSite} from "./scratch-site.js";

const root = resolve(import.meta.dirname, "../../..");
const example = "opening-the-black-box";
const visits = 5;

/**
 * The example hub's page in Chromium, from a clean build on localhost: how long the build takes,
 * when the first chart is on screen, when DuckDB has answered, and what is transferred before it.
 */
export async function pageRows(): Promise<BenchRow[]> {
  const file = `${example}.txt`;
  const site = await scratchSite({[file]: readFileSync(join(root, "loaders/hubs", file))});
  try {
    const {charts, answers, bytes} = await visit(site.dist);
    return [
      {
        name: "clean build of one hub",
        figure: milliseconds(site.milliseconds),
        target: "< 15 s",
        detail: "observable build, empty caches"
      },
      {
        name: "report, first chart",
        figure: milliseconds(median(charts)),
        target: "< 500 ms",
        detail: `after navigation, median of ${String(visits)} visits with empty caches`
      },
      {
        name: "report, first answer of DuckDB",
        figure: milliseconds(median(answers)),
        target: "< 2500 ms",
        detail: "after navigation"
      },
      {
        name: "report, transferred before DuckDB",
        figure: `${(bytes / 1e6).toFixed(2)} MB`,
        target: "< 0.7 MB",
        detail: "gzip of each file asked for"
      }
    ];
  } finally {
    site.remove();
  }
}

async function visit(dist: string): Promise<{charts: number[]; answers: number[]; bytes: number}> {
  const {url, requests, close} = await serveFolder(dist);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
  const charts: number[] = [];
  const answers: number[] = [];
  let bytes = 0;
  for (let i = 0; i < visits; ++i) {
    requests.length = 0;
    const context = await browser.newContext({viewport: {width: 1280, height: 800}});
    const page = await context.newPage();
    await page.addInitScript({content: watchPage});
    await page.goto(`${url}hub/${example}.html`);
    await page.waitForFunction(() => performance.getEntriesByName("answer").length > 0, {
      timeout: 30_000
    });
    const times = await page.evaluate(() => ({
      chart: performance.getEntriesByName("chart")[0]?.startTime ?? NaN,
      answer: performance.getEntriesByName("answer")[0]?.startTime ?? NaN
    }));
    charts.push(times.chart);
    answers.push(times.answer);
    const first = requests.findIndex((path) => /duckdb/u.test(path));
    const before = new Set(requests.slice(0, first < 0 ? requests.length : first));
    bytes = [...before].reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length,
      0
    );
    await context.close();
  }
  await browser.close();
  await close();
  return {charts, answers, bytes};
}

/** Runs in the page: marks when the first chart has been drawn, and when DuckDB has answered. */
const watchPage = `
  const mark = (name) => {
    if (performance.getEntriesByName(name).length > 0) return;
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name)));
  };
  new MutationObserver(() => {
    if (document.querySelector("figure.chart circle") !== null) mark("chart");
    const status = document.querySelector(".papers-table .status");
    if (status !== null && !status.textContent.includes("DuckDB")) mark("answer");
  }).observe(document, {childList: true, subtree: true, characterData: true});
`;
