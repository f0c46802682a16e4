import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {chromium} from "playwright-core";
import {ensureChromium, quietFlags} from "../../publish/browser.js";
import {serveFolder} from "../serve-folder.js";
import {median} from "./median.js";

/** What is timed of a page, and how often. */
export interface TimedVisitsOptions {
  /** Names of moments, each with a condition as code of the page. */
  marks: Record<string, string>;
  /** What is asked for from a request on that this matches is not counted; all is by default. */
  without?: RegExp;
  visits?: number;
}

/** What visits of a page took. */
export interface TimedVisits {
  visits: number;
  /** Milliseconds after navigation, the median of the visits, by the names of the moments. */
  medians: Record<string, number>;
  /** What was asked for until all moments had come in the last visit, each file as gzip. */
  bytes: number;
}

/**
 * Visits a page of a built site on localhost with empty caches, and waits until each mark's condition
 * has held and been painted.
 */
export async function timedVisits(
  dist: string,
  page: string,
  {marks, without, visits = 5}: TimedVisitsOptions
): Promise<TimedVisits> {
  const {url, requests, close} = await serveFolder(dist);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
  const names = Object.keys(marks);
  const times = new Map(names.map((name): [string, number[]] => [name, []]));
  let asked: string[] = [];
  for (let i = 0; i < visits; ++i) {
    requests.length = 0;
    const context = await browser.newContext({viewport: {width: 1280, height: 800}});
    const visited = await context.newPage();
    await visited.addInitScript({content: watchFor(marks)});
    await visited.goto(`${url}${page}`, {waitUntil: "commit"});
    for (const name of names) {
      const seen = await visited.waitForFunction(
        (mark) => performance.getEntriesByName(mark)[0]?.startTime,
        name
      );
      times.get(name)?.push(Number(await seen.jsonValue()));
    }
    asked = [...requests];
    await context.close();
  }
  await browser.close();
  await close();
  const end = without === undefined ? -1 : asked.findIndex((path) => without.test(path));
  const files = new Set(
    asked
      .slice(0, end < 0 ? asked.length : end)
      .map((path) => (path.endsWith("/") ? `${path}index.html` : path))
  );
  const gzipped = [...files].map((path) => gzipSync(readFileSync(join(dist, path))).length);
  return {
    visits,
    medians: Object.fromEntries(Array.from(times, ([name, found]) => [name, median(found)])),
    bytes: gzipped.reduce((sum, size) => sum + size, 0)
  };
}

/** Code of the page that marks when the first frame has been painted in which a condition holds. */
function watchFor(marks: Record<string, string>): string {
  const conditions = Object.entries(marks).map(
    ([name, condition]) => `[${JSON.stringify(name)}, () => ${condition}]`
  );
  return `{
  const waiting = new Map([${conditions.join(", ")}]);
  new MutationObserver((_, observer) => {
    for (const [name, holds] of waiting) {
      if (!holds()) continue;
      waiting.delete(name);
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(name)));
    }
    if (waiting.size === 0) observer.disconnect();
  }).observe(document, {childList: true, subtree: true, characterData: true});
}`;
}
