import type {PaperRow, TermRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {withTheme} from "../../../src/themes/theme-filter.js";
import {rowsReading, themeCoverage, themesFinding} from "../../../src/themes/theme-rows.js";
import type {Theme} from "../../../src/themes/themes.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {smallHubs} from "../clusters/small-hubs.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, select, selectedNow} from "../interaction/mount-selecting.js";
import {choose} from "../../browser/figure-menu.js";
import {paper, papers} from "../rows.js";
import {exampleThemes, manyThemes} from "./theme-rows.js";

const rows = exampleThemes();
const sizes = [...rows.themes.map(({papers}) => papers), 4];
const plain = (text: string | null) => (text ?? "").replaceAll("\u00a0", " ");

test.each([390, 1280])(
  "31 papers at %d px: a row a theme, a dot a paper, names and words readable",
  async (width) => {
    const chart = await mountChart("themeRows", rows, {}, {width});
    const dots = await chart
      .locator("li")
      .evaluateAll((items) => items.map((item) => item.querySelectorAll("circle").length));
    expect(dots).toEqual(sizes);
    expect(await chart.locator(".pick").allTextContents()).toEqual([
      ...rows.themes.map(({theme}) => theme),
      "no theme"
    ]);
    expect(plain(await chart.locator(".size").first().textContent())).toBe(
      `${sizes[0]} of 31 papers`
    );
    const [first] = rows.themes;
    expect(await chart.locator(".detail").first().textContent()).toBe(
      (first ? first.terms : "").replaceAll(/[["\]]/gu, "").replaceAll(",", ", ")
    );
    const circles = await boxesOf(chart.locator("circle"));
    expect(overlaps(circles)).toEqual([]);
    const texts = (await boxesOf(chart.locator(".pick, .detail, .size, .finding"))).map(inked);
    expect(overlaps([...circles, ...texts])).toEqual([]);
    const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside([...circles, ...texts], frame)).toEqual([]);
  }
);

test("papers without a theme are hatched, titles only are small, and coverage is said", async () => {
  const chart = await mountChart("themeRows", rows);
  const hatched = chart.locator("li").last().locator("circle");
  expect(await hatched.first().evaluate((dot) => getComputedStyle(dot).fill)).toMatch(/^url/);
  const small = await chart
    .locator("circle")
    .evaluateAll((dots) =>
      dots.map((dot) => [dot.getAttribute("data-paper"), Number(dot.getAttribute("r"))] as const)
    );
  const largest = Math.max(...small.map(([, r]) => r));
  const bare = new Set(small.filter(([, r]) => r < largest * 0.7).map(([id]) => id));
  const carried = new Set(rows.paper_themes.map(({paper_id}) => paper_id));
  expect(bare).toEqual(new Set(["p10", "p20", "p30"].filter((id) => carried.has(id))));
  expect(plain(await chart.locator(".note-line").textContent())).toMatch(
    /^Coverage: 27 of 31 listed papers carry a theme, \d+ of them more than one\.$/
  );
});

test("above 200 papers there are bars, as long as their counts, with the counts beside them", async () => {
  for (const width of [390, 1280]) {
    const many = manyThemes();
    const chart = await mountChart("themeRows", many, {}, {width});
    expect(await chart.locator("circle").count()).toBe(0);
    const bars = await boxesOf(chart.locator(".bar .whole"));
    const long = bars.map(({left, right}) => right - left);
    const counts = [...many.themes.map(({papers}) => papers), 71];
    for (const [i, count] of counts.entries()) {
      expect((long[i] ?? 0) / (long[0] ?? 1)).toBeCloseTo(count / (counts[0] ?? 1), 2);
    }
    const texts = (await boxesOf(chart.locator(".pick, .detail, .size"))).map(inked);
    expect(overlaps([...bars, ...texts])).toEqual([]);
  }
});

test("a click or Enter on a theme selects its papers, again selects all", async () => {
  const chart = await mountSelecting("themeRows", rows);
  const button = chart.locator(".pick").first();
  const own = rows.paper_themes.filter(({theme_id}) => theme_id === "theme-1");
  await button.click();
  const {matched, words} = await selectedNow();
  expect(matched?.toSorted()).toEqual(own.map(({paper_id}) => paper_id).sort());
  expect(words).toBe(`with the theme “${rows.themes[0]?.theme}”`);
  expect(await button.getAttribute("aria-pressed")).toBe("true");
  await button.press("Enter");
  expect(await selectedNow()).toEqual({matched: null, words: "", chosen: null});
  expect(await button.getAttribute("aria-pressed")).toBe("false");
});

test("what another view selects is followed: other papers fade, bars keep the selected part", async () => {
  const chart = await mountSelecting("themeRows", rows);
  await select(["p1", "p2"]);
  const kept = await chart
    .locator("circle:not(.unmatched)")
    .evaluateAll((dots) => dots.map((dot) => dot.getAttribute("data-paper")));
  expect(new Set(kept)).toEqual(new Set(["p1", "p2"]));
  await select(null);
  expect(await chart.locator("circle.unmatched").count()).toBe(0);
  const many = manyThemes();
  const bars = await mountSelecting("themeRows", many);
  const own = many.paper_themes.filter(({theme_id}) => theme_id === "theme-1").slice(0, 10);
  await select(own.map(({paper_id}) => paper_id));
  const long = await bars
    .locator(".bar")
    .first()
    .locator("rect.mark")
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute("width"))));
  expect((long[1] ?? 0) / (long[0] ?? 1)).toBeCloseTo(10 / (many.themes[0]?.papers ?? 1), 5);
});

test("a chart that has left the page follows no more, one drawn later starts as things are", async () => {
  const chart = await mountSelecting("themeRows", rows);
  const faded = await chart.evaluate((node) => {
    node.remove();
    window.shared.filter("elsewhere", {papers: new Set(["p1"]), words: "elsewhere"});
    const later = window.components["themeRows"];
    return node.querySelectorAll("circle.unmatched").length + (later === undefined ? 1 : 0);
  });
  expect(faded).toBe(0);
  const {page} = await chartPage();
  const again = await page.evaluate((rows) => {
    const made = window.components["themeRows"]?.(rows, {selection: window.shared});
    return made instanceof Element ? made.querySelectorAll("circle:not(.unmatched)").length : 0;
  }, rows);
  const own = rows.paper_themes.filter(({paper_id}) => paper_id === "p1");
  expect(again).toBe(own.length);
});

test("the dots are one stop of the Tab key: arrows move, the card marks the words, Enter chooses", async () => {
  const chart = await mountSelecting("themeRows", rows, {}, {width: 390});
  const {page} = await chartPage();
  expect(await chart.locator('circle[tabindex="0"]').count()).toBe(1);
  await chart.locator("circle").first().focus();
  await page.keyboard.press("ArrowRight");
  const card = chart.locator(".paper-card");
  const second = chart.locator("circle").nth(1);
  expect(await card.locator(".title").textContent()).toBe(await second.getAttribute("aria-label"));
  const words = new Set(await card.locator("mark").allTextContents());
  const terms = new Set(
    rows.terms.filter((row) => row.theme_id === "theme-1").map((row) => row.term)
  );
  expect(words.size).toBeGreaterThan(0);
  for (const word of words) expect(terms).toContain(word);
  const [box] = await boxesOf(card);
  expect(box && outside([box], {left: 0, top: -1e6, right: 390, bottom: 1e6, text: ""})).toEqual(
    []
  );
  await page.keyboard.press("Enter");
  expect((await selectedNow()).chosen).toBe(await second.getAttribute("data-paper"));
  const scrolls = await second.evaluate((dot) =>
    dot.dispatchEvent(new KeyboardEvent("keydown", {key: " ", cancelable: true}))
  );
  expect(scrolls).toBe(false);
  await page.keyboard.press("Escape");
  expect(await card.isVisible()).toBe(false);
  await page.keyboard.press("End");
  expect(
    await chart
      .locator("circle")
      .last()
      .evaluate((dot) => dot === document.activeElement)
  ).toBe(true);
});

test("a focused button and a focused dot are seen", async () => {
  const chart = await mountChart("themeRows", rows);
  const {page} = await chartPage();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const outline = chart
    .locator(".pick")
    .first()
    .evaluate((it) => getComputedStyle(it).outlineStyle);
  expect(await outline).toBe("solid");
  await chart.locator("circle").first().focus();
  await page.keyboard.press("ArrowRight");
  const dot = chart.locator("circle").nth(1);
  expect(await dot.evaluate((it) => getComputedStyle(it).strokeWidth)).toBe("3px");
});

test("names and words that look like markup are text", async () => {
  const theme = '<img src=x onerror="window.hacked=1">${1}';
  const hostile = {
    ...rows,
    themes: rows.themes.map((row) => ({...row, theme})),
    terms: rows.terms.map((row) => ({...row, term: "<b>bold</b>"}))
  };
  const chart = await mountChart("themeRows", hostile);
  expect(await chart.locator("img, b").count()).toBe(0);
  expect(await chart.locator(".pick").first().textContent()).toBe(theme);
});

test("one theme and all papers in it: a row each, no row without papers", async () => {
  const one = await mountChart("themeRows", smallHubs["one theme"]);
  expect(await one.locator(".pick").count()).toBe(2);
  const all = await mountChart("themeRows", smallHubs["all papers in one theme"]);
  expect(await all.locator(".pick").count()).toBe(1);
  expect(plain(await all.locator(".finding").textContent())).toMatch(/^All 6 listed papers carry/);
  const none = await mountChart("themeRows", smallHubs["no theme"]);
  expect(plain(await none.textContent())).toBe(
    "No theme was found in 3 listed papers: they share no word or phrase that could make one."
  );
});

test("the table has every theme with its papers and words", async () => {
  const chart = await mountChart("themeRows", rows);
  await choose(chart, "Show the table");
  await chart.locator("tbody tr").first().waitFor();
  const papers = await chart.locator('td[data-label="papers"]').allTextContents();
  expect(papers.map(Number)).toEqual(sizes);
});

test("on paper the names of the themes stay, though buttons go", async () => {
  const chart = await mountChart("themeRows", rows);
  await chart.page().emulateMedia({media: "print"});
  expect(await chart.locator(".pick").first().isVisible()).toBe(true);
});

const listed = papers(31);

/** A theme of some papers, by their places in the list. */
function theme(name: string, places: number[], all: PaperRow[] = listed): Theme {
  const own = all.filter(({position}) => places.includes(position));
  return {
    id: name,
    name,
    colour: "theme-1",
    terms: [],
    words: [],
    papers: own,
    evidence: new Map()
  };
}

const finding = (themes: Theme[], all = listed, terms: TermRow[] = []) =>
  plain(themesFinding(themes, {papers: all, terms}));
const coverage = (themes: Theme[], all = listed) => plain(themeCoverage(themes, {papers: all}));

test.each([
  [
    [theme("a", [1, 2, 3]), theme("b", [4])],
    "“a” is the largest of 2 themes: 3 of 31 listed papers carry it."
  ],
  [
    [theme("a", [1]), theme("b", [])],
    "“a” is the largest of 2 themes: 1 of 31 listed papers carries it."
  ],
  [
    [theme("a", [1, 2]), theme("b", [3, 4]), theme("c", [5])],
    "“a” and “b” are the largest of 3 themes, with 2 of 31 listed papers each."
  ],
  [
    ["a", "b", "c", "d"].map((name, i) => theme(name, [i + 1])),
    "Four themes were found and none stands out: the largest have 1 of 31 listed papers each."
  ],
  [[theme("a", [1, 2])], "One theme was found, “a”, in 2 of 31 listed papers."],
  [
    [
      theme(
        "a",
        listed.map(({position}) => position)
      )
    ],
    "All 31 listed papers carry the one theme found, “a”."
  ]
])("the finding of themes %#", (themes, words) => {
  expect(finding(themes)).toBe(words);
});

test("two papers are both", () => {
  const two = papers(2);
  expect(finding([theme("a", [1, 2], two)], two)).toBe(
    "Both listed papers carry the one theme found, “a”."
  );
});

test("without themes the finding says why", () => {
  const terms = exampleThemes().terms.slice(0, 1);
  expect(finding([], [])).toBe("There are no listed papers, so there are no themes.");
  expect(finding([], papers(1))).toBe(
    "The one listed paper carries no theme: a theme takes words that papers share."
  );
  expect(finding([], papers(3))).toBe(
    "No theme was found in 3 listed papers: they share no word or phrase that could make one."
  );
  expect(finding([], papers(3), terms)).toBe(
    "No theme was found in 3 listed papers: the one term that they share does not form a group."
  );
  expect(finding([], papers(3), [...terms, ...terms])).toBe(
    "No theme was found in 3 listed papers: the 2 terms that they share do not form a group."
  );
});

test("coverage stands beside the themes, with how many papers carry several", () => {
  const [a, b] = [theme("a", [1, 2, 3]), theme("b", [3, 4])];
  expect(coverage([a, b])).toBe(
    "Coverage: 4 of 31 listed papers carry a theme, 1 of them more than one."
  );
  expect(coverage([a, theme("b", [9])])).toBe(
    "Coverage: 4 of 31 listed papers carry a theme, none more than one."
  );
  expect(coverage([theme("a", [1, 2]), theme("b", [1, 2])])).toBe(
    "Coverage: 2 of 31 listed papers carry a theme, all of them more than one."
  );
  expect(coverage([a])).toBe("Coverage: 3 of 31 listed papers carry a theme.");
  expect(coverage([])).toBe("Coverage: none of 31 listed papers carries a theme.");
  expect(coverage([theme("a", [1], papers(1))], papers(1))).toBe(
    "Coverage: 1 of 1 listed paper carries a theme."
  );
  expect(coverage([], [])).toBe("");
});

test("a filter by a theme names it", () => {
  expect(withTheme(theme("a <b>", []))).toBe("with the theme “a <b>”");
});

test("rowsReading names small dots and overlapping rows only where there are some", () => {
  const whole = papers(3);
  const read = (rows: typeof whole, inRows: number, asBars = false) =>
    rowsReading(rows, {inRows, asBars});
  expect(read(whole, 3)).toBe(
    "One dot is one paper; a paper stands in the row of each theme that it carries. Click a theme to select its papers."
  );
  const bare = [...whole, paper({position: 4, summary: null})];
  expect(read(bare, 5)).toMatch(
    /^One dot is one paper, a small dot has a title only; .+ more than/u
  );
  expect(read(bare, 4, true)).toMatch(/^A bar is as long as the number of its papers; a paper/u);
});
