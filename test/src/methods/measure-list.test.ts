import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, overlaps} from "../../browser/geometry.js";
import {inked} from "../figures/inked.js";
import {measures} from "../../../loaders/documentation/measures.js";
import {plain} from "../../plain.js";

test("each measure has its formula drawn, its settings and its source", async () => {
  const all = measures("loaders/statistics");
  const list = await mountChart("measureList", all);
  expect(await list.locator("section").count()).toBe(all.length);
  const wilson = list.locator("#wilsonInterval");
  expect(await wilson.locator("h3").textContent()).toBe("Wilson interval");
  expect(await wilson.locator("math").count()).toBe(1);
  expect(await wilson.innerText()).toContain("errorRate = 0.05");
  expect(await wilson.locator("em").allTextContents()).toEqual(["if"]);
  expect(await list.innerText()).not.toContain("*");
  expect(await wilson.innerText()).toContain("Wilson, E. B. (1927)");
  for (const formula of await list.locator(".formula").all()) {
    const {height, cut} = await formula.evaluate((node) => ({
      height: node.firstElementChild?.getBoundingClientRect().height,
      cut: node.scrollHeight - node.clientHeight
    }));
    expect(height).toBeGreaterThan(10);
    expect(cut).toBeLessThanOrEqual(0);
  }
});

test("a formula that is something else is refused, and brings no markup", async () => {
  const {page} = await chartPage();
  const measure = {
    name: "x",
    title: "X",
    description: "",
    formula: "x",
    source: null,
    settings: [],
    path: "x.ts"
  };
  const hostile =
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi onclick="window.hacked=1">x</mi><script xmlns="http://www.w3.org/1999/xhtml">window.hacked=1</script></math>';
  const list = await mountChart("measureList", [{...measure, mathml: hostile}]);
  expect(await list.locator("script, [onclick]").count()).toBe(0);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  await expect(mountChart("measureList", [{...measure, mathml: "<p>x</p>"}])).rejects.toThrow(
    /no MathML/
  );
});

test.each([
  ["wilsonExample", "In the class", "8 of 10 classified papers"],
  ["callonExample", "Two terms of the theme together", "density"],
  ["relevanceExample", "λ", "channel selection"]
])("%s answers its sliders", async (name, label, words) => {
  const example = await mountChart(name, {});
  expect(await example.innerText()).toContain(words);
  const before = await example.innerText();
  await example.getByLabel(label).fill("1");
  expect(await example.innerText()).not.toBe(before);
});

test.each(["light", "dark"] as const)(
  "the numbers under an example's axis have the colour of its labels where the page is %s",
  async (colorScheme) => {
    const example = await mountChart("wilsonExample", {}, {}, {colorScheme});
    const colours = () =>
      example.evaluate((node) => {
        const label = node.querySelector("label");
        const ofLabel = label === null ? "" : getComputedStyle(label).color;
        const fills = [...node.querySelectorAll("text.tick")].map(
          (text) => getComputedStyle(text).fill
        );
        return [...new Set(fills)].map((fill) => (fill === ofLabel ? "the label’s" : fill));
      });
    await expect.poll(colours).toEqual(["the label’s"]);
  }
);

test("callonExample draws its theme in the quadrant that it names", async () => {
  const example = await mountChart("callonExample", {});
  const said = () => example.locator(".status").innerText();
  const set = async (inside: number, outside: number) => {
    await example.getByLabel("Two terms of the theme together").fill(String(inside));
    await example.getByLabel("A term of it with one outside").fill(String(outside));
  };
  await set(10, 10);
  expect(await said()).toContain("centrality 10 × 3 × 1.00 = 30.0");
  expect(await said()).toMatch(/“your theme” is motor\.$/);
  await set(0, 0);
  expect(await said()).toMatch(/“your theme” is emerging or declining\.$/);
  expect(await example.locator("svg.strategic circle").count()).toBe(4);
});

test.each([390, 1280])(
  "callonExample at %i px: no name over a dot or another name",
  async (width) => {
    const example = await mountChart("callonExample", {}, {}, {width});
    for (const [inside, outside] of [
      [4, 1],
      [6, 3],
      [3, 2],
      [10, 10],
      [0, 0]
    ]) {
      await example.getByLabel("Two terms of the theme together").fill(String(inside));
      await example.getByLabel("A term of it with one outside").fill(String(outside));
      const svg = example.locator("svg.strategic");
      const labels = (await boxesOf(svg.locator("text"))).map(inked);
      expect(labels.map(({text}) => text)).toContain("your theme");
      const names = labels.filter(({text}) => /^(?:a|your) the|^another$|^a third$/.test(text));
      expect(names).toHaveLength(4);
      expect(overlaps(names)).toEqual([]);
      const dots = await boxesOf(svg.locator("circle"));
      expect(
        overlaps([...names, ...dots]).filter(([a, b]) => (a.text === "") !== (b.text === ""))
      ).toEqual([]);
    }
  }
);

test("percentages of the example of relevance have the same precision", async () => {
  const example = await mountChart("relevanceExample", {});
  const said = (await example.locator("small").allTextContents()).join(" ");
  expect(said.match(/[\d.]+(?= %)/g)?.every((number) => /^\d+\.\d$/.test(number))).toBe(true);
});

test("groupCalibration and themeCalibration say how near the truth they come, with the figures before", async () => {
  const groups = await mountChart("groupCalibration", {
    groups: [
      {name: "no topics", papers: 40, groups: 1, corpora: 40, plateaus: 1, opening: 0, best: 0},
      ...[0.9, 0.98].map((opening) => ({
        ...{name: "two groups", papers: 30, groups: 2, corpora: 10, plateaus: 10, opening, best: 1},
        before: 0.32
      }))
    ]
  });
  expect(plain(await groups.locator(".finding").textContent())).toBe(
    "Of 40 corpora without topics groups are said to hold in 1. With planted groups the page opens on 0.90 to 0.98 of what the best granularity reaches."
  );
  expect(await groups.locator("tbody tr").allInnerTexts()).toEqual([
    "no topics\t1 of 40\t–\t–\t–",
    "two groups\t10 of 10\t0.90\t1.00\t0.32",
    "two groups\t10 of 10\t0.98\t1.00\t0.32"
  ]);
  const measured = {
    centrality: {ratio: 0.78, coverage: 0.954},
    density: {ratio: 1.1, coverage: 0.917}
  };
  const themes = await mountChart("themeCalibration", {
    themes: [
      {papers: 31, terms: 4, ...measured, before: measured},
      {papers: 40, terms: 6, ...measured}
    ]
  });
  expect(plain(await themes.locator(".finding").textContent())).toBe(
    "Callon’s measures of themes are estimated at 0.78 to 1.10 times their true values, and intervals of nominal 95 % hold these in 92 % to 95 % of the draws."
  );
  expect((await themes.locator("tbody tr").allInnerTexts()).map(plain)).toEqual([
    "31\t4\t0.78\t95 %\t0.78\t95 %\t1.10\t92 %\t1.10\t92 %",
    "40\t6\t0.78\t95 %\t–\t–\t1.10\t92 %\t–\t–"
  ]);
});

test("calibrationTable says how often the structure test is right", async () => {
  const row = {
    test: "structure",
    papers: 40,
    nulls: 99,
    undecided: 1,
    specialShare: 0,
    specialContentShare: 0
  };
  const planted = {specialShare: 0.1494, specialContentShare: 0.2458};
  const table = await mountChart("calibrationTable", {
    cases: [
      {...row, name: "no topics", structured: false, corpora: 200, moreThanChance: 9},
      {...row, name: "four groups", structured: true, corpora: 100, moreThanChance: 97, ...planted},
      {
        ...row,
        test: "themes",
        name: "no topics",
        structured: false,
        corpora: 50,
        moreThanChance: 2
      },
      {...row, test: "words", name: "no topics", structured: false, corpora: 900, moreThanChance: 3}
    ]
  });
  expect(plain(await table.locator(".finding").textContent())).toBe(
    "Of 200 corpora without topics it calls 9 structured (5 %); of 100 with planted groups it finds 97. A theme is called more than chance in 2 of 50 corpora without topics. Of 900 selections drawn at random, 3 have a word that is called distinctive."
  );
  expect(await table.locator("tbody tr").count()).toBe(4);
  expect(plain(await table.textContent())).toContain(
    "Words special to a group are counted among all words of the texts, stop words too; of the words that are compared, 15 % are 25 %."
  );
});
