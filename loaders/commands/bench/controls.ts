import {chromium, type Page} from "playwright-core";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {ensureChromium, quietFlags} from "../../publish/browser.js";
import {serveFolder} from "../serve-folder.js";
import {median, milliseconds, type BenchRow} from "./row.js";
import {
  brush,
  move,
  pageControls,
  type ActedControl,
  type DraggedControl,
  type PageControl
} from "./page-controls.js";
import {scratchSite} from "./scratch-site.js";

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
async function timedControls(
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

const patience = 60_000;
/** How long it takes at least from the last letter that is written to Enter, in ms. */
const beforeSending = 300;

/** Code that tells `done` how long it is after `start` that the next frame is painted. */
const painted = "requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))";

/**
 * How long it takes from the input of a control until a frame with what it changes has been painted,
 * in ms: where the answer comes later, with what the place that `answer` selects says other than
 * `before`; for a drag, from the moment at which the mouse lets go.
 */
export async function timeControl(
  page: Page,
  control: ActedControl | DraggedControl,
  round: number
): Promise<number> {
  const measured = await ("drag" in control
    ? timeDrag(page, control, round)
    : timeAct(page, control, round));
  if (typeof measured !== "number") {
    throw new Error(
      `no answer to ${"drag" in control ? `a drag over ${control.drag}` : control.act(round)}`
    );
  }
  return measured;
}

async function timeAct(
  page: Page,
  {ready, act, answer, before = "^$"}: ActedControl,
  round: number
): Promise<unknown> {
  if (ready !== undefined) {
    await page.evaluate(`{ ${ready} null; }`);
    await page.waitForTimeout(beforeSending);
  }
  return page.evaluate(`new Promise((done) => {
    const place = document.querySelector(${JSON.stringify(answer ?? null)});
    const watch = new MutationObserver(() => {
      if (new RegExp(${JSON.stringify(before)}, "u").test(place.textContent)) return;
      watch.disconnect();
      ${painted};
    });
    if (place !== null) watch.observe(place, {childList: true, characterData: true, subtree: true});
    const start = performance.now();
    ${act(round)}
    if (place === null) ${painted};
    setTimeout(() => done(null), ${String(patience)});
  })`);
}

async function timeDrag(page: Page, {drag}: DraggedControl, round: number): Promise<unknown> {
  const place = page.locator(drag).first();
  await place.evaluate((node) => node.scrollIntoView({block: "center", behavior: "instant"}));
  const box = await place.boundingBox();
  if (box === null) return null;
  const left = box.x + box.width * (0.1 + 0.03 * round);
  const top = box.y + box.height * 0.25;
  await page.evaluate(`{
    window.redrawn = new Promise((done) => {
      window.addEventListener("pointerup", ({timeStamp: start}) => ${painted}, {once: true});
      setTimeout(() => done(null), ${String(patience)});
    });
    null;
  }`);
  const before = await page.locator(".selection-bar").textContent();
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + box.width / 2, top + box.height / 2, {steps: 5});
  await page.mouse.up();
  const measured: unknown = await page.evaluate("window.redrawn");
  const after = await page.locator(".selection-bar").textContent();
  return after === before ? null : measured;
}
