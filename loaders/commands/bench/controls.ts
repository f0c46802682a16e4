import {chromium, type Page} from "playwright-core";
import {ensureChromium, quietFlags} from "../../browser.js";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {serveFolder} from "../serve-folder.js";
import {median} from "./median.js";
import {milliseconds, type BenchRow} from "./row.js";
import {scratchSite} from "./scratch-site.js";

const papers = 1000;
const rounds = 5;
const target = "< 100 ms";

/** A control of the report: how it is worked, as code of the page that gives the element. */
interface Control {
  name: string;
  /** Brings the view on screen first. */
  open?: (page: Page) => Promise<void>;
  /** Code of the page that works the control, in the given round. */
  act: (round: number) => string;
}

const pick = (selector: string, round: number) =>
  `const all = document.querySelectorAll(${JSON.stringify(selector)}); all[${String(round)} % all.length].click();`;

const slide = (label: string, round: number) =>
  `const label = [...document.querySelectorAll("label")].find((one) => one.textContent === ${JSON.stringify(label)});
   const input = document.getElementById(label.htmlFor);
   input.value = Number(input.min) + ${String(round)} % (Number(input.max) - Number(input.min) + 1);
   input.dispatchEvent(new Event("input", {bubbles: true}));`;

const tab = (name: string) => (page: Page) => page.getByRole("tab", {name}).click();

const controls: Control[] = [
  {
    name: "choosing a theme",
    act: (round) => pick(".paper-rows .pick", round)
  },
  {
    name: "choosing a group",
    act: (round) => pick(".cluster-rows .pick", round)
  },
  {
    name: "the granularity of groups",
    act: (round) => slide("Granularity", round)
  },
  {
    name: "the fewest papers of a term drawn",
    open: tab("Co-word network"),
    act: (round) => slide("Draw terms of at least", round)
  },
  {
    name: "the normalisation of links",
    open: tab("Co-word network"),
    act: (round) =>
      `const select = document.querySelector(".network-controls select");
       select.selectedIndex = ${String(round)} % select.options.length;
       select.dispatchEvent(new Event("input", {bubbles: true}));`
  }
];

/**
 * The controls of the report of a hub of 1,000 made-up papers in Chromium: from an input to the next
 * painted frame, the median of five.
 */
export async function controlRows(): Promise<BenchRow[]> {
  const site = await scratchSite({"made-up.txt": generateHubText({papers, extraction: "whole"})});
  const {url, close} = await serveFolder(site.dist);
  const browser = await chromium.launch({executablePath: ensureChromium(), args: quietFlags});
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(`${url}hub/made-up.html`);
    await page.locator(".cluster-rows .pick").first().waitFor({timeout: 60_000});
    await page.waitForTimeout(2000);
    const rows: BenchRow[] = [];
    for (const {name, open, act} of controls) {
      await open?.(page);
      await page.waitForTimeout(500);
      const times: number[] = [];
      for (let round = 1; round <= rounds; ++round) {
        times.push(await timed(page, act(round)));
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
    site.remove();
  }
}

/** How long it takes from an input until a frame with what it changes has been painted. */
async function timed(page: Page, act: string): Promise<number> {
  const measured: unknown = await page.evaluate(`new Promise((done) => {
    const start = performance.now();
    ${act}
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  })`);
  return typeof measured === "number" ? measured : NaN;
}
