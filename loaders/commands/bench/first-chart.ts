import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {chromium} from "playwright-core";
import {ensureChromium, quietFlags} from "../../browser.js";
import {serveFolder} from "../serve-folder.js";

/** When the first chart of a page was on screen, a visit each, and what was asked for by then. */
export interface FirstChart {
  charts: number[];
  /** The files asked for until then in the last visit, each as gzip. */
  bytes: number;
}

/** Visits a page of a built site with empty caches, and waits for the first element of `chart`. */
export async function firstChart(
  dist: string,
  page: string,
  chart: string,
  visits = 5
): Promise<FirstChart> {
  const {url, requests, close} = await serveFolder(dist);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
  const charts: number[] = [];
  let asked: string[] = [];
  for (let i = 0; i < visits; ++i) {
    requests.length = 0;
    const context = await browser.newContext({viewport: {width: 1280, height: 800}});
    const visited = await context.newPage();
    await visited.addInitScript({content: watchFor(chart)});
    await visited.goto(`${url}${page}`, {waitUntil: "commit"});
    const drawn = await visited.waitForFunction(
      () => performance.getEntriesByName("chart")[0]?.startTime
    );
    asked = [...requests];
    charts.push(Number(await drawn.jsonValue()));
    await context.close();
  }
  await browser.close();
  await close();
  const files = new Set(asked.map((path) => (path.endsWith("/") ? `${path}index.html` : path)));
  const bytes = [...files].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length,
    0
  );
  return {charts, bytes};
}

/** Runs in the page: marks when the first chart has been painted. */
const watchFor = (chart: string) => `
  new MutationObserver((_, observer) => {
    if (document.querySelector(${JSON.stringify(chart)}) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("chart")));
  }).observe(document, {childList: true, subtree: true});
`;
