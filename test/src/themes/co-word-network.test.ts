import type {Locator} from "playwright-core";
import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {exampleThemes, manyThemes} from "./theme-rows.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, select, selectedNow} from "../interaction/mount-selecting.js";
import {plain} from "../../plain.js";

const rows = exampleThemes();
const hubs = {"31 papers": rows, "500 papers": manyThemes()};
const shown = (chart: Locator) => chart.locator(".term:not(.unlabelled) text");

for (const width of [390, 680, 1280]) {
  test.each(Object.entries(hubs))(
    `%s at ${width} px: labels readable, apart, inside, clear of every circle`,
    async (_, tables) => {
      const chart = await mountChart("coWordNetwork", tables, {}, {width});
      const [frame] = await boxesOf(chart.locator("svg.co-words"));
      const labels = (await boxesOf(shown(chart))).map(inked);
      const circles = await boxesOf(chart.locator(".co-words circle"));
      if (frame === undefined) throw new Error("no drawing");
      expect(labels.length).toBeGreaterThan(circles.length * (width < 600 ? 0.4 : 0.5));
      expect(overlaps(labels)).toEqual([]);
      const round = circles.map(({left, right, top, bottom}) => ({
        x: (left + right) / 2,
        y: (top + bottom) / 2,
        r: (right - left) / 2
      }));
      const close = round.flatMap((a, i) =>
        round.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r)
      );
      expect(close).toEqual([]);
      const hit = labels.filter((label) =>
        round.some(({x, y, r}) => {
          const across = Math.max(label.left - x, x - label.right, 0);
          const down = Math.max(label.top - y, y - label.bottom, 0);
          return Math.hypot(across, down) < r - 0.5;
        })
      );
      expect(hit).toEqual([]);
      expect(outside([...labels, ...circles], frame, 1)).toEqual([]);
      const size = await shown(chart)
        .first()
        .evaluate((text) => getComputedStyle(text).fontSize);
      expect(size).toBe("14px");
    }
  );
}

test("at 31 papers nearly every term has a label; what has none is said", async () => {
  const chart = await mountChart("coWordNetwork", rows);
  const all = await chart.locator(".term").count();
  expect(all).toBe(rows.terms.length);
  expect(await shown(chart).count()).toBeGreaterThan(0.9 * all);
  const narrow = await mountChart("coWordNetwork", manyThemes(), {}, {width: 390});
  const drawn = await narrow.locator(".term").count();
  const labelled = await shown(narrow).count();
  expect(plain(await narrow.locator(".note-line").textContent())).toBe(
    `${drawn} of 210 linked terms are drawn, those of the most papers; ${labelled} of the ${drawn} drawn have a label; point at the others to read theirs.`
  );
});

test("a circle's area is in proportion to its papers, its colour that of its theme", async () => {
  const chart = await mountChart("coWordNetwork", rows);
  const drawn = await chart.locator(".term").evaluateAll((terms) =>
    terms.map((term) => ({
      term: term.querySelector("text")?.textContent,
      r: Number(term.querySelector("circle")?.getAttribute("r")),
      colour: term.querySelector("circle")?.getAttribute("class")
    }))
  );
  const row = new Map(rows.terms.map((term) => [term.term, term]));
  const largest = drawn[0];
  for (const {term, r, colour} of drawn) {
    const {papers = 0, theme_id} = row.get(term ?? "") ?? {};
    const most = row.get(largest?.term ?? "")?.papers ?? 1;
    expect((r / (largest?.r ?? 1)) ** 2).toBeCloseTo(papers / most, 5);
    expect(colour).toBe(`mark ${theme_id}`);
  }
});

test("terms of no theme are open circles, and the reading says so where there are any", async () => {
  const reading = async (tables: typeof rows) => {
    const chart = await mountChart("coWordNetwork", tables);
    const fills = await chart
      .locator(".term circle.mark")
      .evaluateAll((circles) => circles.map((circle) => getComputedStyle(circle).fill));
    return {words: (await chart.locator(".reading").textContent()) ?? "", fills};
  };
  const [first] = rows.terms;
  const terms = rows.terms.map((term) => (term === first ? {...term, theme_id: null} : term));
  const all = await reading(rows);
  expect(all.words).not.toContain("open where it has none");
  const some = await reading({...rows, terms});
  expect(some.words).toContain("in the colour of its theme, open where it has none;");
  expect(some.fills.filter((fill) => !all.fills.includes(fill))).toHaveLength(1);
});

test("the layout is the same each time, and another normalisation moves no term", async () => {
  const markup = async (options: object) => {
    const chart = await mountChart("coWordNetwork", rows, options);
    const of = (selector: string) =>
      chart.locator(selector).evaluateAll((all) => all.map((it) => it.outerHTML));
    return {circles: await of(".co-words circle"), lines: await of(".co-link")};
  };
  const [one, again, other] = [
    await markup({}),
    await markup({}),
    await markup({choice: {normalisation: "inclusion"}})
  ];
  expect(again).toEqual(one);
  expect(other.circles).toEqual(one.circles);
  expect(other.lines).not.toEqual(one.lines);
});

test("a line is thicker the stronger its link, by the chosen normalisation", async () => {
  const chart = await mountChart("coWordNetwork", rows, {choice: {normalisation: "jaccard"}});
  const widths = await chart
    .locator(".co-link")
    .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute("stroke-width"))));
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  expect(widths[0]).toBe(5);
  const chartWords = (await chart.locator(".reading").textContent()) ?? "";
  expect(chartWords).toContain("Jaccard index");
});

test("the network is one stop of the Tab key; arrows go to a near term, Enter selects its papers", async () => {
  const chart = await mountSelecting("coWordNetwork", rows);
  const {page} = await chartPage();
  expect(await chart.locator('.term[tabindex="0"]').count()).toBe(1);
  await chart.locator(".term").first().focus();
  const place = () =>
    page.evaluate(() => {
      const circle = document.activeElement?.querySelector("circle");
      return Number(circle?.getAttribute("cx"));
    });
  const keys = ["ArrowLeft", "ArrowRight"] as const;
  const before = await place();
  await page.keyboard.press(before > 500 ? keys[0] : keys[1]);
  const after = await place();
  expect(before > 500 ? before - after : after - before).toBeGreaterThan(0);
  const term = await page.evaluate(
    () => document.activeElement?.querySelector("text")?.textContent
  );
  expect(await chart.locator(".paper-card strong").textContent()).toBe(term);
  await page.keyboard.press("Enter");
  const {matched, words} = await selectedNow();
  const own = rows.paper_terms.filter(({term_id}) => term_id === term);
  expect(matched?.toSorted()).toEqual([...new Set(own.map(({paper_id}) => paper_id))].sort());
  expect(words).toBe(`with “${term}”`);
});

test("a term without a label shows it while pointed at, and its neighbours stay clear", async () => {
  const chart = await mountChart("coWordNetwork", manyThemes());
  const term = chart.locator(".term.unlabelled").first();
  expect(await term.locator("text").isVisible()).toBe(false);
  await term.locator("circle").hover();
  expect(await term.locator("text").isVisible()).toBe(true);
  const near = await chart.locator(".term.near").count();
  expect(near).toBeGreaterThan(1);
  expect(near).toBeLessThan(40);
  expect(await chart.locator(".paper-card").textContent()).toMatch(
    /of 500\slisted papers.+Strongest links/s
  );
  await chart.page().mouse.move(2, 2);
  expect(await chart.locator(".term.near").count()).toBe(0);
});

test("what another view selects is followed: terms of no selected paper fade", async () => {
  const chart = await mountSelecting("coWordNetwork", rows);
  await select(["p1"]);
  const clear = await chart
    .locator(".term:not(.unmatched) text")
    .evaluateAll((texts) => texts.map((text) => text.textContent));
  const own = rows.paper_terms.filter(({paper_id}) => paper_id === "p1");
  expect(clear.sort()).toEqual([...new Set(own.map(({term_id}) => term_id))].sort());
});

test("above ten themes the keys name those with a colour of their own, and count the others", async () => {
  const [first] = rows.themes;
  if (first === undefined) throw new Error("no theme");
  const count = 13;
  const themes = Array.from({length: count}, (_, i) => ({
    ...(rows.themes[i] ?? {...first, theme_id: `t${i}`, theme: `theme ${i}`}),
    position: i + 1
  }));
  const keys = await mountChart(
    "themeKeys",
    themes.map(({theme_id, theme, position}) => ({
      id: theme_id,
      name: theme,
      colour: position <= 10 ? `theme-${position}` : "theme-more",
      terms: [],
      words: [],
      papers: []
    }))
  );
  expect(await keys.locator("li").count()).toBe(11);
  expect(await keys.locator(".pick").count()).toBe(10);
  expect(await keys.locator("li").last().textContent()).toBe("3 more themes");
  expect(await keys.locator("li.theme-more").count()).toBe(1);
});

test("the keys name the themes that are drawn, and select them", async () => {
  const chart = await mountSelecting("coWordNetwork", rows);
  const keys = chart.locator(".theme-keys .pick");
  expect(await keys.allTextContents()).toEqual(rows.themes.map(({theme}) => theme));
  await keys.nth(2).click();
  expect((await selectedNow()).words).toBe(`with the theme “${rows.themes[2]?.theme}”`);
});
