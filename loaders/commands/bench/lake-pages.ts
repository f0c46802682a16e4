import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {chromium, type Browser, type Page} from "playwright-core";
import {writeLake} from "../../lake/lake.js";
import {ensureChromium, quietFlags} from "../../publish/browser.js";
import {pageOfHub} from "../../site/own-pages.js";
import {serveFolder} from "../serve-folder.js";
import {enlargeLake} from "./made-up-lake.js";
import {watchFor} from "./pages.js";
import {median, milliseconds, type BenchRow} from "./row.js";
import {scratchSite} from "./scratch-site.js";

const root = resolve(import.meta.dirname, "../../..");
const example = "opening-the-black-box";
const visits = 5;
/** How many milliseconds a reader takes from the field to the first letter. */
const settling = 300;
const listed = `document.querySelector(".library svg.strip") !== null`;
const drawn = `document.querySelector("figure.chart circle") !== null`;

/** How the config names no lake. */
const noLakes = "const lakes: readonly string[] = [];";

/** A request that a page made: the address, and the bytes of the answer. */
interface Asked {
  url: string;
  bytes: number;
}

/**
 * The pages of a site without hubs that names a lake of so many hubs, one of them the example and the
 * others made up, in turn with those of a site whose one hub is the example: the first chart of the
 * library and of the report, a search, and what is asked for.
 */
export async function* lakePageRows(hubs: number): AsyncGenerator<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bench-lake-pages-"));
  const closing: (() => unknown)[] = [() => rmSync(folder, {recursive: true})];
  try {
    const name = `${example}.txt`;
    const text = readFileSync(join(root, "loaders/hubs", name));
    const [own, lake] = [join(folder, "hubs"), join(folder, "lake")];
    mkdirSync(own);
    writeFileSync(join(own, name), text);
    await writeLake({hubs: own, out: lake, processes: 1});
    await enlargeLake(lake, hubs);
    const served = await serveFolder(lake, "/lake/", {isOpen: true});
    const address = served.url.replace(/\/$/u, "");
    const site = async (given: Record<string, Uint8Array>, lakes: readonly string[]) => {
      const {dist, remove} = await scratchSite(given, (project) => {
        const config = join(project, "observablehq.config.ts");
        const stated = readFileSync(config, "utf8");
        if (!stated.includes(noLakes)) throw new Error(`${config} does not say: ${noLakes}`);
        writeFileSync(
          config,
          stated.replace(noLakes, noLakes.replace("= []", `= ${JSON.stringify(lakes)}`))
        );
        return Promise.resolve();
      });
      const {url, close} = await serveFolder(dist);
      closing.push(remove, close);
      return url;
    };
    const [one, many] = [await site({[name]: text}, []), await site({}, [address])];
    const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
    closing.push(served.close, () => browser.close());
    const all = `${hubs.toLocaleString("en")} hubs`;
    const beside = (ofOne: number) =>
      `after navigation, beside ${milliseconds(ofOne)} of a library of one, medians of ${String(visits)} visits in turn with empty caches`;

    const library = await inTurn(browser, [one, many], listed);
    yield {
      name: `library of a lake of ${all}, first chart`,
      figure: `${library.ratio.toFixed(2)} x`,
      target: "≤ 2 x",
      detail: `${milliseconds(library.second)} ${beside(library.first)}`
    };
    yield {
      name: `library of a lake of ${all}, asked for`,
      ...askedWords(library.asked, address),
      target: "< 1 MB"
    };
    for (const words of ["neural", "tra"]) yield await searchRow(browser, many, words, address);

    const query = new URLSearchParams({lake: address, hub: example}).toString();
    const report = await inTurn(
      browser,
      [`${one}${pageOfHub(example)}`, `${many}hub/pasted.html?${query}`],
      drawn
    );
    yield {
      name: `report of a hub of a lake of ${all}, first chart`,
      figure: `${report.ratio.toFixed(2)} x`,
      target: "≤ 1.3 x",
      detail: `${milliseconds(report.second)} ${beside(report.first)}`
    };
    yield {
      name: `report of a hub of a lake of ${all}, asked for`,
      ...askedWords(report.asked, address),
      target: "≤ 20 before"
    };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

function askedWords(asked: readonly Asked[], lake: string): Pick<BenchRow, "figure" | "detail"> {
  const bytes = (of: readonly Asked[]) => of.reduce((sum, one) => sum + one.bytes, 0);
  const ofLake = asked.filter(({url}) => url.startsWith(lake));
  return {
    figure: `${(bytes(asked) / 1e6).toFixed(2)} MB`,
    detail: `${String(asked.length)} requests until the first chart is painted, not compressed; of the lake ${String(ofLake.length)}, ${(bytes(ofLake) / 1e6).toFixed(2)} MB`
  };
}

/** Visits two pages in turn: when a condition holds in each, and what the second asked for by then. */
async function inTurn(browser: Browser, [first, second]: readonly [string, string], mark: string) {
  const times: [number[], number[]] = [[], []];
  let asked: Asked[] = [];
  for (let i = 0; i < visits; ++i)
    for (const [which, url] of [first, second].entries())
      await visit(browser, url, mark, (found) => {
        times[which === 0 ? 0 : 1].push(found.milliseconds);
        asked = found.asked;
        return Promise.resolve();
      });
  const [ofFirst, ofSecond] = [median(times[0]), median(times[1])];
  return {first: ofFirst, second: ofSecond, ratio: ofSecond / ofFirst, asked};
}

async function visit(
  browser: Browser,
  url: string,
  mark: string,
  then: (found: {milliseconds: number; asked: Asked[]; page: Page}) => Promise<void>
): Promise<void> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  await page.addInitScript({content: watchFor({mark})});
  await page.goto(url, {waitUntil: "commit"});
  const seen = await page.waitForFunction(() => performance.getEntriesByName("mark")[0]?.startTime);
  const milliseconds = Number(await seen.jsonValue());
  const asked = await page.evaluate((until) => {
    const entries = performance.getEntries().filter((one) => one.startTime < until);
    const requests = entries.filter((one) => one instanceof PerformanceResourceTiming);
    return requests.map(({name, encodedBodySize: bytes}) => ({url: name, bytes}));
  }, milliseconds);
  await then({milliseconds, asked, page});
  await context.close();
}

/** A search, beside fetching the bytes that it asked for at once. */
async function searchRow(
  browser: Browser,
  url: string,
  words: string,
  lake: string
): Promise<BenchRow> {
  const times: {search: number; bare: number}[] = [];
  let said = "";
  for (let i = 0; i < visits; ++i)
    await visit(browser, url, listed, async ({page}) => {
      await page.locator(".lake input").focus();
      await page.waitForTimeout(settling);
      const asked: {url: string; range: string | null}[] = [];
      page.on("request", (request) => {
        asked.push({url: request.url(), range: request.headers()["range"] ?? null});
      });
      const search = await page.evaluate(async (text) => {
        const input = document.querySelector<HTMLInputElement>(".lake input");
        const status = document.querySelector(".lake .status");
        if (input === null || status === null) return NaN;
        const start = performance.now();
        input.value = text;
        const done = new Promise<void>((resolve) => {
          new MutationObserver(() => resolve()).observe(status, {childList: true});
        });
        input.dispatchEvent(new Event("input"));
        await done;
        return performance.now() - start;
      }, words);
      const fetched = asked.filter(({url: one}) => one.startsWith(lake));
      const bare = await page.evaluate(async (all) => {
        const start = performance.now();
        const read = all.map(async ({url: one, range}) => {
          const headers = new Headers();
          if (range !== null) headers.set("Range", range);
          const answer = await fetch(one, {headers, cache: "no-store"});
          return (await answer.arrayBuffer()).byteLength;
        });
        const sizes = await Promise.all(read);
        return {
          took: performance.now() - start,
          bytes: sizes.reduce((sum, size) => sum + size, 0)
        };
      }, fetched);
      const status = await page.locator(".lake .status").textContent();
      said = `${String(fetched.length)} requests, ${(bare.bytes / 1e6).toFixed(2)} MB: ${status ?? ""}`;
      times.push({search, bare: bare.took});
    });
  const [search, bare] = [
    median(times.map((one) => one.search)),
    median(times.map((one) => one.bare))
  ];
  return {
    name: `search of the lake, “${words}”`,
    figure: `${(search / bare).toFixed(2)} x`,
    target: "≤ 3 x, < 1 MB",
    detail: `${milliseconds(search)} beside ${milliseconds(bare)} of fetching the same bytes at once; ${said}`
  };
}
