import {resolve} from "node:path";
import {chromium, type Browser, type Page} from "playwright-core";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {ensureChromium, quietFlags} from "../../publish/browser.js";
import {pageOfHub} from "../../site/own-pages.js";
import {serveFolder} from "../serve-folder.js";
import {timeControl} from "./controls.js";
import {brush, search} from "./page-controls.js";
import {median, milliseconds, type BenchRow} from "./row.js";
import {scratchSite} from "./scratch-site.js";

const hub = "made-up";
const few = 1000;
const rounds = 5;
const patience = 600_000;
const [groups, drawnGroups] = ["#do-they-form-groups", ".cluster-rows .pick"];

/** What is measured of the report of a hub. */
export interface LargeHubFigures {
  /** Bytes and requests until what the window shows first is whole. */
  screen: Sent;
  /** The same until all sections have been scrolled through. */
  scrolled: Sent;
  /** Milliseconds until the groups are drawn, for a reader who goes there at once. */
  groups: number;
  /** Bytes of the page's JavaScript heap then, after a collection of garbage. */
  heap: number;
  /** Milliseconds from the end of a brush over the map to the page redrawn. */
  brush: number;
  /** Milliseconds from a search to its answer, once DuckDB is open. */
  search: number;
}

interface Sent {
  milliseconds: number;
  requests: number;
  bytes: number;
}

/**
 * The report of a hub of so many made-up papers beside one of 1,000, and beside that of the project
 * in another folder, such as an older one, where `before` names it: what the build takes of
 * processors, what the page asks for, when it shows what, and how soon it answers.
 */
export async function* largeHubRows({
  papers,
  before
}: {
  papers: number;
  before: string | undefined;
}): AsyncGenerator<BenchRow> {
  const project = resolve(import.meta.dirname, "../../..");
  const now = await measured(project, papers);
  const small = await measured(project, few);
  const old = before === undefined ? null : await measured(resolve(before), papers);
  const name = `hub of ${papers.toLocaleString("en")} papers`;
  const than = (
    value: (of: LargeHubFigures & {cpu: number}) => number,
    unit: (n: number) => string,
    target: string
  ) =>
    old === null
      ? {figure: unit(value(now)), target: "", detail: ""}
      : {
          target,
          figure: `${(value(now) / value(old)).toFixed(2)} ×`,
          detail: `${unit(value(now))} against ${unit(value(old))} before`
        };
  const sent = (value: (of: LargeHubFigures) => Sent) => ({
    figure: megabytes(value(now).bytes),
    detail: [now, ...(old === null ? [] : [old])]
      .map((of) => value(of))
      .map(
        (of) =>
          `${megabytes(of.bytes)}, ${String(of.requests)} requests, ${milliseconds(of.milliseconds)}`
      )
      .join("; before ")
  });
  const beside = (value: (of: LargeHubFigures) => number) => ({
    figure: `${(value(now) / value(small)).toFixed(2)} ×`,
    detail: `${milliseconds(value(now))} against ${milliseconds(value(small))} of ${few.toLocaleString("en")} papers${old === null ? "" : `; before ${milliseconds(value(old))}`}`
  });
  yield {name: `${name}, build`, ...than(({cpu}) => cpu, seconds, "≤ 0.6 ×")};
  yield {name: `${name}, first screen`, target: "≤ 3 MB", ...sent(({screen}) => screen)};
  yield {name: `${name}, scrolled through`, target: "≤ 25 MB", ...sent((of) => of.scrolled)};
  yield {name: `${name}, groups`, ...than((of) => of.groups, milliseconds, "≤ 0.2 ×")};
  yield {
    name: `${name}, heap`,
    target: "≤ 350 MB",
    figure: megabytes(now.heap),
    detail: old === null ? "" : `before ${megabytes(old.heap)}`
  };
  yield {name: `${name}, brush`, target: "≤ 4 ×", ...beside((of) => of.brush)};
  yield {name: `${name}, search`, target: "≤ 4 ×", ...beside((of) => of.search)};
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (value: number) => `${value.toFixed(0)} CPU s`;

async function measured(from: string, papers: number): Promise<LargeHubFigures & {cpu: number}> {
  const text = generateHubText({papers, extraction: "whole"});
  const {dist, cpu, remove} = await scratchSite({[`${hub}.txt`]: text}, undefined, {from});
  try {
    return {cpu, ...(await measuredPage(dist, hub))};
  } finally {
    remove();
  }
}

/** What is measured of the report of a hub of a built site. */
export async function measuredPage(dist: string, id: string): Promise<LargeHubFigures> {
  const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
  try {
    const path = pageOfHub(id);
    return {
      groups: await groupsDrawn(browser, dist, path),
      ...(await visited(browser, dist, path))
    };
  } finally {
    await browser.close();
  }
}

async function groupsDrawn(browser: Browser, dist: string, path: string): Promise<number> {
  const {url, close} = await serveFolder(dist);
  const page = await openPage(browser, `${url}${path}`);
  const at = await page.waitForFunction(
    ([heading, drawn]) => {
      document.querySelector(heading)?.scrollIntoView({behavior: "instant"});
      return document.querySelector(drawn) === null ? null : performance.now();
    },
    [groups, drawnGroups] as const,
    {timeout: patience}
  );
  const milliseconds = Number(await at.jsonValue());
  await page.context().close();
  await close();
  return milliseconds;
}

async function visited(
  browser: Browser,
  dist: string,
  path: string
): Promise<Omit<LargeHubFigures, "groups">> {
  const {url, requests, sent, close} = await serveFolder(dist);
  const start = performance.now();
  const page = await openPage(browser, `${url}${path}`);
  const soFar = (): Sent => ({
    milliseconds: performance.now() - start,
    requests: requests.length,
    bytes: sent()
  });
  await page.waitForFunction(isWhole, null, {timeout: patience});
  const screen = await answered(page);
  await scrollThrough(page);
  const scrolled = soFar();
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const {usedSize: heap} = await client.send("Runtime.getHeapUsage");
  const timed = async (control: typeof brush | typeof search) => {
    const times: number[] = [];
    for (let round = 0; round <= rounds; ++round) {
      await control.open?.(page);
      await page.waitForTimeout(500);
      times.push(await timeControl(page, control, round));
    }
    return median(times.slice(1));
  };
  const figures = {screen, scrolled, heap, brush: await timed(brush), search: await timed(search)};
  await page.context().close();
  await close();
  return figures;
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  await page.goto(address, {waitUntil: "commit"});
  return page;
}

/** Whether what the window shows of a report is there, and nothing that it shows is busy. */
function isWhole(): boolean {
  if (document.querySelector(".masthead + *, .report .chart") === null) return false;
  const busy = [...document.querySelectorAll("main :is([aria-busy=true], observablehq-loading)")];
  return !busy.some((node) => {
    const {top, bottom} = node.getBoundingClientRect();
    return node.checkVisibility() && top < innerHeight && bottom >= 0;
  });
}

/** What the page has been given in answers so far, and when. */
function answered(page: Page): Promise<Sent> {
  return page.evaluate(() => {
    const entries = performance.getEntries();
    const asked = entries.filter((one) => one instanceof PerformanceResourceTiming);
    const bytes = asked.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0);
    return {milliseconds: performance.now(), requests: asked.length, bytes};
  });
}

async function scrollThrough(page: Page): Promise<void> {
  for (;;) {
    await page.waitForFunction(isWhole, null, {timeout: patience});
    const isLast = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({top: innerHeight * 0.8, behavior: "instant"});
      return scrollY === before;
    });
    await page.waitForTimeout(100);
    if (isLast) break;
  }
  await page.waitForFunction(isWhole, null, {timeout: patience});
}
