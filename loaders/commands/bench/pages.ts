import {appendFileSync, readFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join, resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {chromium} from "playwright-core";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {ensureChromium, quietFlags} from "../../publish/browser.js";
import {pageOfHub} from "../../site/own-pages.js";
import {runScript, scratchSite} from "./scratch-site.js";
import {serveFolder} from "../serve-folder.js";
import {median, milliseconds, type BenchRow} from "./row.js";

const root = resolve(import.meta.dirname, "../../..");
const example = "opening-the-black-box";

/**
 * The example hub's page in Chromium, from a clean build on localhost: how long the build takes,
 * when the first chart is on screen, when DuckDB has answered, and what is transferred before it.
 */
export async function pageRows(): Promise<BenchRow[]> {
  const file = `${example}.txt`;
  const site = await scratchSite({[file]: readFileSync(join(root, "loaders/hubs", file))});
  try {
    const page = pageOfHub(example);
    const {medians, bytes} = await timedVisits(site.dist, page, {
      marks,
      without: /duckdb/u
    });
    return [
      {
        name: "clean build of one hub",
        figure: milliseconds(site.milliseconds),
        target: "< 15 s",
        detail: "npm run build, empty caches"
      },
      {
        name: "report, first chart",
        figure: milliseconds(medians["chart"] ?? NaN),
        target: "< 500 ms",
        detail: `after navigation, median of ${String(visits)} visits with empty caches`
      },
      {
        name: "report, first answer of DuckDB",
        figure: milliseconds(medians["answer"] ?? NaN),
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

const marks = {
  chart: `document.querySelector("figure.chart circle") !== null`,
  answer: `/^(?!.*DuckDB)/su.test(document.querySelector(".papers-table .status")?.textContent ?? "DuckDB")`
};

const visits = 5;

interface TimedVisitsOptions {
  /** Names of moments, each with a condition as code of the page. */
  marks: Record<string, string>;
  /** What is asked for from a request on that this matches is not counted; all is by default. */
  without?: RegExp;
}

interface TimedVisits {
  /** Milliseconds after navigation, the median of the visits, by the names of the moments. */
  medians: Record<string, number>;
  /** What was asked for until all moments had come in the last visit, each file as gzip. */
  bytes: number;
}

/**
 * Visits a page of a built site on localhost with empty caches, and waits until each mark's condition
 * has held and been painted.
 */
async function timedVisits(
  dist: string,
  page: string,
  {marks, without}: TimedVisitsOptions
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
    medians: Object.fromEntries(Array.from(times, ([name, found]) => [name, median(found)])),
    bytes: gzipped.reduce((sum, size) => sum + size, 0)
  };
}

/** Code of the page that marks when the first frame has been painted in which a condition holds. */
export function watchFor(marks: Record<string, string>): string {
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

const hubs = 200;
const rounds = 3;
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;

/**
 * A library of 200 hubs of 40 to 100 made-up papers: how long building all its pages takes, and
 * building again after a paper was added to one hub; and the library's page in Chromium.
 */
export async function libraryRows(): Promise<BenchRow[]> {
  const parts = availableParallelism();
  const texts = Array.from({length: hubs}, (_, i): [string, string] => [
    fileOf(i),
    generateHubText({papers: papersOf(i), seed: i + 1, title: titleOf(i)})
  ]);
  const {
    folder,
    dist,
    milliseconds: all,
    remove
  } = await scratchSite(Object.fromEntries(texts), (project) =>
    Promise.all(
      Array.from({length: parts}, (_, part) =>
        runScript(project, "loaders/commands/bench/seed-clusters.ts", [String(part), String(parts)])
      )
    )
  );
  try {
    const again: number[] = [];
    for (let round = 0; round < rounds; ++round) {
      const changed = join(folder, "loaders/hubs", fileOf(20 * (round + 1)));
      appendFileSync(changed, `\n- An added paper about layers and words\n`);
      again.push(await runScript(folder, "loaders/commands/build.ts"));
    }
    const marks = {chart: `document.querySelector(".library svg.strip") !== null`};
    const {medians, bytes} = await timedVisits(dist, "", {marks});
    return [
      {
        name: `build of the pages of ${String(hubs)} hubs`,
        figure: seconds(all),
        target: "",
        detail: "npm run build, clusters found before with two shuffles and no resamples"
      },
      {
        name: `build after one hub of ${String(hubs)} changes`,
        figure: seconds(median(again)),
        target: "< 10 s",
        detail: `npm run build, validation of the changed hub and all, ${again.map(seconds).join(", ")} at ${Array.from({length: rounds}, (_, round) => papersOf(20 * (round + 1))).join(", ")} papers`
      },
      {
        name: `library of ${String(hubs)} hubs, first chart`,
        figure: milliseconds(medians["chart"] ?? NaN),
        target: "< 1000 ms",
        detail: `after navigation, median of ${String(visits)} visits with empty caches`
      },
      {
        name: `library of ${String(hubs)} hubs, transferred by then`,
        figure: `${(bytes / 1e6).toFixed(2)} MB`,
        target: "< 1 MB",
        detail: "gzip of each file asked for"
      }
    ];
  } finally {
    remove();
  }
}

function papersOf(i: number): number {
  return 40 + ((i * 37) % 61);
}

function titleOf(i: number): string {
  return `Made-Up Work ${String(i + 1)}`;
}

function fileOf(i: number): string {
  return `made-up-${String(i + 1).padStart(3, "0")}.txt`;
}
