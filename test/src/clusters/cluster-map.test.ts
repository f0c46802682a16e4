import {expect, test} from "vitest";
import {mapNotes, mapReading} from "../../../src/clusters/cluster-map.js";
import {clusterView} from "../../../src/clusters/cluster-views.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {mountSelecting, select, selectedNow} from "../interaction/mount-selecting.js";
import {groupTables} from "./cluster-rows.js";
import {mountGroups, setGranularity} from "./mount-groups.js";
import {choose} from "../../browser/figure-menu.js";
import {plain} from "../../plain.js";

const rows = groupTables({papers: 31, floatingEach: 7, aloneEach: 16});
const dots = ".cluster-map .paper-dot";

test.each([390, 1280])(
  "31 papers at %d px: names clear of each other, all inside",
  async (width) => {
    const chart = await mountChart("clusterMap", rows, {}, {width});
    const [frame] = await boxesOf(chart.locator("svg.cluster-map"));
    const circles = await boxesOf(chart.locator(dots));
    const names = await boxesOf(chart.locator(".cluster-label text"));
    expect(circles).toHaveLength(30);
    expect(names.length).toBeGreaterThan(width < 600 ? 2 : 4);
    expect(overlaps(names, 2)).toEqual([]);
    expect(overlaps(circles, 1.5)).toEqual([]);
    expect(frame && outside([...circles, ...names], frame, 1)).toEqual([]);
  }
);

test.each([390, 1280])(
  "500 papers at %d px: a name covers no more papers of others than of its own, and few of any",
  async (width) => {
    const many = groupTables({papers: 500, groups: 8, floatingEach: 40});
    const chart = await mountChart("clusterMap", many, {}, {width: width / 2 > 500 ? 640 : width});
    const names = await boxesOf(chart.locator(".cluster-label text"));
    expect(names.length).toBeGreaterThan(5);
    expect(overlaps(names, 1)).toEqual([]);
    const covered = await chart.locator(".cluster-label").evaluateAll((labels) =>
      labels.map((label) => {
        const box = label.querySelector("text")?.getBoundingClientRect() ?? new DOMRect();
        const under = Array.from(document.querySelectorAll(".cluster-map .paper-dot")).filter(
          (dot) => {
            const {left, right, top, bottom} = dot.getBoundingClientRect();
            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
            return x > box.left && x < box.right && y > box.top + 3 && y < box.bottom - 3;
          }
        );
        const colour = Array.from(label.classList).find((name) => name.startsWith("theme-")) ?? "";
        const own = under.filter((dot) => dot.classList.contains(colour)).length;
        return {own, others: under.length - own};
      })
    );
    for (const {own, others} of covered) expect(others).toBeLessThanOrEqual(Math.min(2, own));
    const all = covered.reduce((sum, {own, others}) => sum + own + others, 0);
    expect(all / covered.length).toBeLessThan(3);
  }
);

test("a leader runs through no name, and a long name takes two lines before it is cut", async () => {
  const long = rows.clusters.map((row) => ({
    ...row,
    name: `${row.name.split(",")[0] ?? ""} of convolutional networks`
  }));
  for (const width of [390, 1280]) {
    const chart = await mountChart("clusterMap", {...rows, clusters: long}, {}, {width});
    expect(await chart.locator(".cluster-label tspan").count()).toBeGreaterThan(
      await chart.locator(".cluster-label").count()
    );
    for (const name of await chart.locator(".cluster-label text").allTextContents()) {
      expect(name).toMatch(/ networks$/u);
    }
    const crossed = await chart.locator(".cluster-map").evaluate((map) => {
      const names = Array.from(map.querySelectorAll<SVGTextElement>(".cluster-label text"));
      return Array.from(map.querySelectorAll<SVGLineElement>(".cluster-label .leader")).filter(
        ({x1, x2, y1, y2, parentElement}) =>
          names.some((name) => {
            if (name.parentElement === parentElement) return false;
            const {x, y, width, height} = name.getBBox();
            return Array.from({length: 101}, (_, i) => i / 100).some((t) => {
              const [atX, atY] = [
                x1.baseVal.value * (1 - t) + x2.baseVal.value * t,
                y1.baseVal.value * (1 - t) + y2.baseVal.value * t
              ];
              return atX > x && atX < x + width && atY > y && atY < y + height;
            });
          })
      ).length;
    });
    expect(crossed).toBe(0);
  }
});

test("the reading names a way to zoom for touch as for the wheel", async () => {
  const chart = await mountChart("clusterMap", rows);
  expect(await chart.locator(".reading").textContent()).toMatch(
    /\+ and − zoom, as do two fingers/u
  );
});

test("finding, floating, titles only, papers off the map and neighbours kept are said and drawn", async () => {
  const chart = await mountSelecting("clusterMap", rows);
  expect(plain(await chart.locator(".finding").textContent())).toBe(
    "Five reading groups: the largest have 6 of 31 listed papers each, and 4 float."
  );
  expect(await chart.locator(`${dots}.hollow`).count()).toBe(4);
  const small = await chart
    .locator(dots)
    .evaluateAll((all) => all.filter((dot) => Number(dot.getAttribute("r")) < 6).length);
  expect(small).toBe(3);
  expect(plain(await chart.locator(".note-line").first().textContent())).toBe(
    "Distances are approximate: of the papers drawn nearest to a paper, 46 % are among the nearest by its words, on average; by chance it would be 20 %."
  );
  expect(plain(await chart.locator(".off-map").textContent())).toBe(
    "1 listed paper shares no term with another and has no place on the map."
  );
  await chart.locator(".off-map .pick").click();
  expect((await selectedNow()).matched).toEqual(["p16"]);
  expect(await chart.evaluate((figure) => figure.classList.contains("pale"))).toBe(true);
});

test("topics are drawn full", async () => {
  const topics = groupTables({papers: 31, clustering: {structure: "more than chance"}});
  const chart = await mountChart("clusterMap", topics);
  expect(await chart.evaluate((figure) => figure.classList.contains("pale"))).toBe(false);
  expect(plain(await chart.locator(".finding").textContent())).toMatch(
    /^Five topics: the largest/u
  );
});

test("another granularity changes colours, and no paper's place", async () => {
  const chart = await mountGroups("clusterMap", rows);
  const {page} = await chartPage();
  const look = () =>
    page
      .locator(dots)
      .evaluateAll((all) =>
        all.map((dot) => [
          dot.getAttribute("cx"),
          dot.getAttribute("cy"),
          dot.getAttribute("class")
        ])
      );
  const before = await look();
  await setGranularity(0);
  const after = await look();
  expect(after.map(([x, y]) => [x, y])).toEqual(before.map(([x, y]) => [x, y]));
  expect(after).not.toEqual(before);
  expect(plain(await chart.locator(".finding").textContent())).toMatch(/^Four reading groups/u);
  const colour = await page.locator(`${dots}[data-paper="p1"]`).getAttribute("class");
  expect(colour).toContain("theme-1");
  await choose(chart, "Show the table");
  await chart.locator("tbody tr").first().waitFor();
  expect(await chart.locator("tbody tr").count()).toBe(31);
});

test("colours move in less than 400 ms, and at once where motion is reduced", async () => {
  const longest = async (reducedMotion: "reduce" | "no-preference") => {
    const chart = await mountChart("clusterMap", rows, {}, {reducedMotion});
    const durations = await chart
      .locator(dots)
      .first()
      .evaluate((dot) => getComputedStyle(dot).transitionDuration);
    return Math.max(...durations.split(", ").map((value) => Number.parseFloat(value)));
  };
  expect(await longest("no-preference")).toBe(0.3);
  expect(await longest("reduce")).toBe(0);
});

test("a click or Enter chooses a paper, arrows move to the next, the card says its group", async () => {
  const chart = await mountSelecting("clusterMap", rows);
  const {page} = await chartPage();
  await chart.locator(`${dots}[data-paper="p5"]`).click();
  expect((await selectedNow()).chosen).toBe("p5");
  expect(await chart.locator(".chosen").getAttribute("data-paper")).toBe("p5");
  expect(await chart.locator(`${dots}[tabindex="0"]`).count()).toBe(1);
  await chart.locator(`${dots}[tabindex="0"]`).focus();
  await page.keyboard.press("ArrowDown");
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("data-paper"));
  expect(focused).not.toBe("p1");
  await page.keyboard.press("Enter");
  expect((await selectedNow()).chosen).toBe(focused);
  expect(plain(await chart.locator(".paper-card .where").textContent())).toMatch(
    /^In the group “.+”; with its others in (82|31) % of the runs/u
  );
});

test("buttons magnify, go back and show the whole map; the wheel alone scrolls the page", async () => {
  const chart = await mountSelecting("clusterMap", rows);
  const {page} = await chartPage();
  const at = () => chart.locator(dots).first().getAttribute("cx");
  const button = (name: string) => chart.getByRole("button", {name, exact: true});
  const before = await at();
  expect(await button("back to the view before").isDisabled()).toBe(true);
  await button("zoom in").click();
  const once = await at();
  expect(once).not.toBe(before);
  await button("zoom in").click();
  await button("back to the view before").click();
  expect(Number(await at())).toBeCloseTo(Number(once), 5);
  await button("show the whole map").click();
  expect(Number(await at())).toBeCloseTo(Number(before), 5);
  const [box] = await boxesOf(chart.locator("svg.cluster-map"));
  await page.mouse.move((box?.left ?? 0) + 50, (box?.top ?? 0) + 50);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(Number(await at())).toBeCloseTo(Number(before), 5);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect.poll(at).not.toBe(before);
});

test("what another view selects is followed", async () => {
  const chart = await mountSelecting("clusterMap", rows);
  await select(["p1", "p2"]);
  expect(await chart.locator(`${dots}:not(.unmatched)`).count()).toBe(2);
  await select(null);
  expect(await chart.locator(`${dots}.unmatched`).count()).toBe(0);
});

test("few papers, none, and none with a place: a sentence or a map, no crash", async () => {
  for (const papers of [0, 1, 2, 3, 5]) {
    const chart = await mountChart(
      "clusterMap",
      groupTables({papers, groups: 2, clustering: {structure: "too few papers"}})
    );
    expect(await chart.locator(dots).count()).toBe(papers);
    expect(await chart.locator(".finding").textContent()).toMatch(/\.$/u);
  }
  const alone = await mountChart("clusterMap", groupTables({papers: 6, aloneEach: 1}));
  expect(plain(await alone.textContent())).toBe(
    "The 6 listed papers share no word or phrase that could make a group."
  );
  const one = await mountChart("clusterMap", groupTables({papers: 8, groups: 1}));
  expect(plain(await one.locator(".finding").textContent())).toBe(
    "One reading group, “entropy 1, models”, has 8 of 8 listed papers, and none floats."
  );
  const floating = await mountChart("clusterMap", groupTables({papers: 8, floatingEach: 1}));
  expect(await floating.locator(`${dots}.hollow`).count()).toBe(8);
});

test("names that look like markup are text", async () => {
  const name = '<img src=x onerror="window.hacked=1">${1}';
  const hostile = {...rows, clusters: rows.clusters.map((row) => ({...row, name}))};
  const chart = await mountChart("clusterMap", hostile);
  expect(await chart.locator("img").count()).toBe(0);
  expect(await chart.locator(".cluster-label title").first().textContent()).toBe(name);
});

const position = {hub_id: "h", x: 0, y: 0, layout: "pcoa", stress: 0.4};
const of = (shares: readonly (number | null)[], points = shares.length) =>
  mapNotes(
    shares.map((share, i) => ({
      ...position,
      paper_id: `p${i}`,
      neighbours_kept: share,
      kept_by_chance: share === null ? null : 0.25
    })),
    {points: Array.from({length: points}, () => ({}))}
  ).map(plain);

test("mapNotes says on average how many of the papers drawn nearest are near, where it was measured", () => {
  expect(of([0.2, 0.4, null, 0.9])).toEqual([
    "Distances are approximate: of the papers drawn nearest to a paper, 50 % are among the nearest by its words, on average; by chance it would be 25 %."
  ]);
  expect(of([null, null])).toEqual(["Distances are approximate."]);
  expect(of([0.5], 1)).toEqual([]);
});

test("mapNotes says of how many papers a layout is, where the others stand between those", () => {
  const sample = {...position, paper_id: "p", neighbours_kept: null, kept_by_chance: null};
  const rows = Array.from({length: 120_000}, () => ({...sample, layout: "sample"}));
  expect(mapNotes(rows, {points: rows}).map(plain)).toEqual([
    "Distances are approximate.",
    "100,000 of 120,000 papers, evenly spread over the list, are laid out; each other one stands between those nearest to it."
  ]);
});

test("mapReading names hollow and small dots only where there are some", () => {
  const read = (floatingEach: number, bare: boolean) => {
    const rows = groupTables({papers: 12, floatingEach});
    const view = clusterView(rows);
    const papers = rows.papers.map((row) => (bare ? row : {...row, summary: "Of it."}));
    return view === undefined ? "" : mapReading(papers, view);
  };
  expect(read(0, false)).toMatch(/^One dot is one paper; near papers share words\. Drag to mark/u);
  expect(read(4, false)).toContain("A hollow dot floats");
  expect(read(0, true)).toContain("A small dot has a title only.");
});
