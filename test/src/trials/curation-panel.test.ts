import type {Locator} from "playwright-core";
import {beforeAll, expect, test} from "vitest";
import {bundleScript} from "../../browser/bundle.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {inked} from "../figures/inked.js";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {readHub} from "../../../loaders/library/read-hub.js";
import {plain} from "../../plain.js";

declare global {
  interface Window {
    finding: {
      tryThemes(input: unknown): (trial: unknown) => {resampled: () => Iterator<unknown>};
      runToCompletion(steps: Iterator<unknown>): unknown;
    };
    held: (() => void)[];
    answers: Promise<unknown>[];
    tell: (effect: unknown) => void;
    told: number;
    resampled: number;
    prefetched: unknown[];
  }
}

const input = readHub("loaders/hubs/opening-the-black-box.txt");
const rows = analyse(input).core();
const {curation} = input;

beforeAll(async () => {
  const {page} = await chartPage();
  const content = await bundleScript(
    'export * from "./loaders/analysis/try-themes.js"; export * from "./loaders/themes/strategic-diagram.js";',
    "finding"
  );
  await page.addScriptTag({content});
});

/** The panel of the example hub, its themes found in the page itself: at once, late, or never. */
async function mountPanel(
  answers: "at once" | "when released" | "never" = "at once",
  {width = 1280}: {width?: number} = {}
): Promise<Locator> {
  await mountChart("pager", {total: 0, page: 0, size: 1}, {}, {width});
  const {page} = await chartPage();
  await page.evaluate(
    ({rows, curation, answers}) => {
      const given = {hub: rows.hubs[0], papers: rows.papers, curation, before: rows};
      const find = window.finding.tryThemes(given);
      window.held = [];
      window.answers = [];
      window.told = 0;
      window.resampled = 0;
      window.prefetched = [];
      const answer = async (trial: unknown, terms: (effect: unknown) => void) => {
        if (answers === "never") throw new Error("the code could not be loaded");
        if (answers === "when released") {
          window.tell = terms;
          await new Promise<void>((done) => window.held.push(done));
        }
        const found = find(trial);
        return {
          ...found,
          resampled: Promise.resolve(window.finding.runToCompletion(found.resampled()))
        };
      };
      const live = {
        start: () => undefined,
        stop: () => undefined,
        prefetch(trials: unknown[]) {
          if (isShown()) window.prefetched = trials;
        },
        find(...asked: Parameters<typeof answer>) {
          const given = answer(...asked);
          window.answers.push(given);
          return given;
        }
      };
      const panel = window.components["curationPanel"]?.(rows, {live});
      if (!(panel instanceof HTMLElement)) throw new Error("no panel");
      const isShown = () => panel.isConnected;
      panel.addEventListener("input", () => isShown() && ++window.told);
      panel.addEventListener("intervals", () => isShown() && ++window.resampled);
      document.querySelector("#chart")?.replaceChildren(panel);
    },
    {rows, curation, answers}
  );
  const panel = page.locator("#chart > *").first();
  await panel.locator("summary").first().click();
  return panel;
}

const status = async (panel: Locator) => plain(await panel.locator("> .status").textContent());

const termsNow = (panel: Locator) =>
  panel.evaluate((node) =>
    "value" in node ? JSON.stringify(node.value).split('"term":"').length - 1 : 0
  );

const word =
  rows.terms.find(({words, origin, theme_id}) => words === 1 && origin === "found" && theme_id)
    ?.term ?? "";

test("a word that is left out changes the value, its effect is told, and taking it back undoes it", async () => {
  const panel = await mountPanel();
  const {page} = await chartPage();
  const before = await termsNow(panel);
  await panel.getByLabel("Leave out").fill(` ${word} `);
  await page.keyboard.press("Enter");
  await expect.poll(() => status(panel)).toMatch(/terms? (?:is|are) gone/);
  expect(await termsNow(panel)).toBeLessThan(before);
  expect(await panel.locator("summary").first().textContent()).toBe(
    "Try other words (1\u00a0change tried)"
  );
  expect(await panel.getByLabel("Leave out").inputValue()).toBe("");
  await panel.getByRole("button", {name: `Take back: “${word}” is left out`}).press("Enter");
  expect(await status(panel)).toBe("Nothing is tried: these are the themes of the files.");
  expect(await termsNow(panel)).toBe(before);
  expect(await page.evaluate(() => window.told)).toBe(2);
  expect(await panel.locator(".tried li").count()).toBe(0);
  expect(await panel.getByLabel("Leave out").evaluate((it) => it === document.activeElement)).toBe(
    true
  );
});

test("the intervals of the themes come after them, in the value and with an event of their own", async () => {
  const panel = await mountPanel();
  const {page} = await chartPage();
  await panel.getByLabel("Leave out").fill(word);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => [window.told, window.resampled])).toEqual([1, 1]);
  const lower = await panel.evaluate((node) =>
    "value" in node ? /"centrality_lower":([^,]+)/.exec(JSON.stringify(node.value))?.[1] : ""
  );
  expect(Number(lower)).toBeGreaterThanOrEqual(0);
});

test("a merge is tried with a word, each is taken back alone, and all together", async () => {
  const panel = await mountPanel();
  await panel.getByLabel("Read").fill("mutual information");
  await panel.getByLabel("as", {exact: true}).fill("information");
  await panel.getByRole("button", {name: "Merge"}).click();
  await panel.getByLabel("Leave out").fill(word);
  await panel.getByRole("button", {name: "Leave out"}).click();
  expect(await panel.locator(".tried bdi").allTextContents()).toEqual([
    `“${word}” is left out`,
    "“mutual information” is read as “information”"
  ]);
  await expect
    .poll(() => panel.locator("pre").allTextContents())
    .toEqual([word, "variant,preferred\nmutual information,information"]);
  await panel.getByRole("button", {name: "Take all back"}).click();
  expect(await panel.locator(".tried li, pre").count()).toBe(0);
  expect(await panel.getByText("Keep it").isVisible()).toBe(false);
});

test("the slider asks for terms of more papers, with its value in words", async () => {
  const panel = await mountPanel();
  const {page} = await chartPage();
  const before = await termsNow(panel);
  await panel.getByLabel("Use terms of at least").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => termsNow(panel)).toBeLessThan(before);
  expect(await panel.locator("output").textContent()).toBe("3\u00a0papers");
  await panel.getByRole("button", {name: "Take back: a term has at least"}).click();
  expect(await panel.locator("output").textContent()).toBe("2\u00a0papers");
  expect(await termsNow(panel)).toBe(before);
});

test("what is likely tried next is prefetched: a term as it is written, the slider's next steps", async () => {
  const panel = await mountPanel();
  const {page} = await chartPage();
  const prefetched = () => page.evaluate(() => window.prefetched);
  const nothing = {ignored: [], merged: []};
  await expect.poll(prefetched).toEqual([{...nothing, minPapers: 3}]);
  await panel.getByLabel("Leave out").fill(word.slice(0, -1));
  expect(await prefetched()).toEqual([{...nothing, minPapers: 3}]);
  await panel.getByLabel("Leave out").fill(word.toUpperCase());
  expect(await prefetched()).toEqual([
    {...nothing, ignored: [word.toUpperCase()]},
    {...nothing, minPapers: 3}
  ]);
  await page.keyboard.press("Enter");
  const tried = {...nothing, ignored: [word.toUpperCase()]};
  await expect.poll(prefetched).toEqual([{...tried, minPapers: 3}]);
  await panel.getByLabel("Use terms of at least").press("ArrowRight");
  await expect.poll(prefetched).toEqual([{...tried, minPapers: 4}, tried]);
  await panel.getByLabel("Read").fill("mutual information");
  await panel.getByLabel("as", {exact: true}).fill("information");
  expect((await prefetched())[0]).toEqual({
    ...tried,
    minPapers: 3,
    merged: [{variant: "mutual information", preferred: "information"}]
  });
});

test("what can't be tried is said and changes nothing, and is kept in its field", async () => {
  const panel = await mountPanel();
  const {page} = await chartPage();
  await panel.getByLabel("Leave out").fill("# a note");
  await page.keyboard.press("Enter");
  expect(await status(panel)).toContain("can’t start with “#”");
  expect(await panel.getByLabel("Leave out").inputValue()).toBe("# a note");
  expect(await page.evaluate(() => window.told)).toBe(0);
});

test("while it works it says so; an older answer never takes the place of a newer one", async () => {
  const panel = await mountPanel("when released");
  const {page} = await chartPage();
  const before = await termsNow(panel);
  await panel.getByLabel("Leave out").fill(word);
  await page.keyboard.press("Enter");
  expect(await panel.getAttribute("aria-busy")).toBe("true");
  await expect.poll(() => status(panel)).toMatch(/^Working… “.*” stands in \d+ listed papers?\.$/);
  await page.evaluate(() => window.tell({gone: ["law"], added: []}));
  expect(await status(panel)).toBe("1 term is gone (“law”). The themes follow…");
  await page.evaluate(() => window.tell({gone: [], added: []}));
  expect(await status(panel)).toBe("The terms stay as they are. The themes follow…");
  await panel.getByRole("button", {name: "Take back"}).click();
  const answered = await page.evaluate(async () => {
    window.held.forEach((release) => release());
    return (await Promise.all(window.answers)).length;
  });
  expect(answered).toBe(1);
  expect(await status(panel)).toBe("Nothing is tried: these are the themes of the files.");
  expect(await termsNow(panel)).toBe(before);
  expect(await panel.getAttribute("aria-busy")).toBe(null);
});

test("an error is said in words, and the themes are those of the files", async () => {
  const panel = await mountPanel("never");
  const {page} = await chartPage();
  await panel.getByLabel("Leave out").fill(word);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => status(panel))
    .toBe(
      "The themes could not be found anew: the code could not be loaded. These are the themes of the files."
    );
});

test("the fields offer terms, those of the most papers first, and take markup as text", async () => {
  const panel = await mountPanel();
  const {page} = await chartPage();
  await panel.getByLabel("Leave out").fill("mutual");
  const options = panel.locator("datalist").first().locator("option");
  expect(await options.first().getAttribute("value")).toBe("mutual information");
  await panel.getByLabel("Leave out").fill("<img src=x onerror=alert(1)>");
  await page.keyboard.press("Enter");
  expect(await panel.locator("img").count()).toBe(0);
  expect(await panel.locator(".tried bdi").textContent()).toContain("<img");
});

test("at 390 px everything stays inside the page and is large enough for a thumb", async () => {
  const panel = await mountPanel("at once", {width: 390});
  const {page} = await chartPage();
  await panel.getByLabel("Leave out").fill(word);
  await page.keyboard.press("Enter");
  await panel.getByText("Keep it").click();
  await panel.locator("pre").waitFor();
  const boxes = (await boxesOf(panel.locator("input, button, pre, code, output"))).map(inked);
  expect(outside(boxes, {left: 0, top: -1e6, right: 390, bottom: 1e6, text: ""})).toEqual([]);
  for (const box of await boxesOf(panel.locator("input, form button"))) {
    expect(box.bottom - box.top).toBeGreaterThanOrEqual(36);
  }
});

test("a hub without terms has a panel too", async () => {
  const {page} = await chartPage();
  await mountChart("pager", {total: 0, page: 0, size: 1}, {});
  const bare = {...rows, papers: [], terms: [], paper_terms: [], themes: [], paper_themes: []};
  const words = await page.evaluate(
    async (given) => {
      const live = {start: () => undefined, stop: () => undefined, find: async () => null};
      const panel = await window.components["curationPanel"]?.(given, {live});
      return panel instanceof HTMLElement ? panel.textContent : "";
    },
    JSON.parse(JSON.stringify(bare))
  );
  expect(words).toContain("Try other words");
});
