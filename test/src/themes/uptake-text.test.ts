import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {exampleThemes} from "./theme-rows.js";
import {exampleHub, uptakeRows} from "./uptake-rows.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";
import {plain} from "../../plain.js";

const themes = exampleThemes();
const rows = {...themes, theme_uptake: uptakeRows(themes)};
const papersOf = new Map(themes.terms.map(({term_id, papers}) => [term_id.toLowerCase(), papers]));

test("title and abstract stand there without markup of emphasis, every echoed word shaded by its papers", async () => {
  const chart = await mountChart("uptakeText", rows, {hub: exampleHub});
  expect(await chart.locator(".echo-text h4").textContent()).toBe(exampleHub.title);
  expect(exampleHub.abstract).toContain("\\textit{hidden layer}");
  expect(await chart.locator(".echo-text p").textContent()).toBe(
    exampleHub.abstract?.replace("\\textit{hidden layer}", "hidden layer")
  );
  expect(await chart.locator("b, i").count()).toBe(0);
  const words = await chart.locator(".echo-text .echo").evaluateAll((all) =>
    all.map((word) => ({
      text: word.textContent.toLowerCase(),
      level: Number(/echo-(\d)/u.exec(word.className)?.[1])
    }))
  );
  expect(words.map(({text}) => text)).toContain("mutual information");
  const sized = words.map(({text, level}) => [papersOf.get(text) ?? 0, level] as const);
  for (const [papers, level] of sized) {
    expect(papers).toBeGreaterThan(0);
    for (const [other, shade] of sized)
      if (papers > other) expect(level).toBeGreaterThanOrEqual(shade);
  }
  const depth = (level: number) =>
    chart
      .locator(`.echo-keys .echo-${level}`)
      .evaluate((key) => getComputedStyle(key).backgroundColor);
  expect(await depth(1)).not.toBe(await depth(4));
  expect(await chart.locator(".reading").textContent()).not.toMatch(/dark|light/i);
});

test("sentences without an echo are marked, by more than a colour, and named in the key", async () => {
  const chart = await mountChart("uptakeText", rows, {hub: exampleHub});
  const silent = chart.locator(".echo-text .silent");
  expect(await silent.allTextContents()).toEqual([
    "Relaxation takes less time with a taller stack."
  ]);
  expect(await silent.evaluate((it) => getComputedStyle(it).textDecorationStyle)).toBe("dotted");
  expect(await chart.locator(".echo-keys .silent").textContent()).toBe("no echo");
});

test.each([390, 1280])("at %d px text, key and vocabulary are apart and inside", async (width) => {
  const chart = await mountChart("uptakeText", rows, {hub: exampleHub}, {width});
  const blocks = await boxesOf(chart.locator(".echo-text, .echo-keys, .vocabulary, .reading"));
  expect(blocks).toHaveLength(4);
  expect(overlaps(blocks)).toEqual([]);
  expect(outside(blocks, {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""})).toEqual([]);
  expect(overlaps(await boxesOf(chart.locator(".vocabulary :is(.pick, .size)")))).toEqual([]);
});

test("the new vocabulary has no word of the hub, and a click selects its papers", async () => {
  const chart = await mountSelecting("uptakeText", rows, {hub: exampleHub});
  const terms = await chart.locator(".vocabulary .pick").allTextContents();
  expect(terms).toHaveLength(12);
  const own = `${exampleHub.title} ${exampleHub.abstract}`.toLowerCase();
  for (const term of terms) expect(own).not.toContain(term.toLowerCase());
  await chart.locator(".vocabulary .pick").first().click();
  expect((await selectedNow()).words).toBe(`with “${terms[0]}”`);
});

test("words are one stop of the Tab key: arrows move, the card has the papers, Enter selects them", async () => {
  const chart = await mountSelecting("uptakeText", rows, {hub: exampleHub});
  const {page} = await chartPage();
  expect(await chart.locator('.echo[tabindex="0"]').count()).toBe(1);
  await chart.locator('.echo[role="button"]').first().focus();
  await page.keyboard.press("ArrowRight");
  const word = await page.evaluate(() => document.activeElement?.textContent ?? "");
  const papers = papersOf.get(word.toLowerCase());
  expect(plain(await chart.locator(".paper-card").textContent())).toContain(
    `${papers} of 31 listed papers.`
  );
  await page.keyboard.press("Enter");
  const {matched} = await selectedNow();
  expect(matched).toHaveLength(papers ?? 0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-pressed"))).toBe(
    "true"
  );
});

test("a word that is no term of the papers selects them too, with its places", async () => {
  const [first] = rows.theme_uptake;
  const paper_id = rows.papers[4]?.paper_id ?? "";
  const word = {
    ...first,
    term_id: "opening",
    term: "Opening",
    start: 0,
    end: 7,
    papers: 1,
    echoes: 1,
    evidence: JSON.stringify([{paper_id, part: "title", start: 0, end: 3}])
  };
  const chart = await mountSelecting(
    "uptakeText",
    {...rows, theme_uptake: [word, ...rows.theme_uptake]},
    {hub: exampleHub}
  );
  const mark = chart.locator('.echo[role="button"]').first();
  expect(await mark.getAttribute("aria-label")).toBe("Opening: 1\u00a0paper");
  await mark.click();
  expect(await selectedNow()).toMatchObject({words: "with “Opening”", matched: [paper_id]});
});

test("a word whose papers are not listed is shaded, and no button", async () => {
  const chart = await mountChart("uptakeText", {...rows, paper_terms: []}, {hub: exampleHub});
  expect(await chart.locator(".echo-text .echo").count()).toBeGreaterThan(5);
  expect(await chart.locator('.echo[role="button"]').count()).toBe(0);
});

test.each(["light", "dark"] as const)(
  "in the %s theme every shade is readable",
  async (colorScheme) => {
    const chart = await mountChart("uptakeText", rows, {hub: exampleHub}, {colorScheme});
    const ratios = await chart.locator(".echo-keys span").evaluateAll((keys) => {
      const ground = document.createElement("i");
      ground.style.backgroundColor = "var(--theme-background)";
      document.body.append(ground);
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 1;
      const context = canvas.getContext("2d", {willReadFrequently: true});
      const luminance = (colour: string) => {
        if (context === null) throw new Error("no canvas");
        context.fillStyle = getComputedStyle(ground).backgroundColor;
        context.fillRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (unit) => {
          const part = unit / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return keys.map((key) => {
        const {color, backgroundColor} = getComputedStyle(key);
        const [low = 0, high = 0] = [luminance(color), luminance(backgroundColor)].sort(
          (a, b) => a - b
        );
        return (high + 0.05) / (low + 0.05);
      });
    });
    expect(ratios).toHaveLength(5);
    expect(Math.min(...ratios)).toBeGreaterThan(4.5);
  }
);

test("without an abstract the title is shown; without either, a line", async () => {
  const bare = await mountChart("uptakeText", rows, {hub: {...exampleHub, abstract: null}});
  expect(await bare.locator(".echo-text p").count()).toBe(0);
  const none = await mountChart("uptakeText", rows, {hub: {title: null, abstract: null}});
  expect(await none.textContent()).toMatch(/^The text has neither title nor abstract/);
});
