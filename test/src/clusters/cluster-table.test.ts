import type {ClusterTermRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {relevantTerms} from "../../../src/clusters/cluster-table.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";
import {groupTables} from "./cluster-rows.js";
import {mountGroups, setGranularity} from "./mount-groups.js";
import {plain} from "../../plain.js";

const rows = groupTables({papers: 31, floatingEach: 7});

test.each([390, 1280])("a row a cluster at %d px, readable", async (width) => {
  const chart = await mountChart("clusterTable", rows, {}, {width});
  expect(await chart.locator(".cluster-rows > li").count()).toBe(5);
  const texts = (
    await boxesOf(chart.locator(".head .pick, .head .size, .terms, .steady, .finding"))
  ).map(inked);
  expect(overlaps(texts)).toEqual([]);
  const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
  expect(outside(texts, frame)).toEqual([]);
});

test("finding, size, floating, terms with counts, stability against shuffled phrases", async () => {
  const chart = await mountChart("clusterTable", rows);
  expect(plain(await chart.locator(".finding").textContent())).toBe(
    "One of the five reading groups is more stable than groups of shuffled phrases."
  );
  const first = chart.locator(".cluster-rows > li").first();
  expect(await first.getAttribute("class")).toBe("theme-1");
  expect(plain(await first.locator(".size").textContent())).toBe(
    "7 of 31 listed papers, 1 floating"
  );
  expect(plain(await first.locator(".terms").textContent())).toBe(
    "entropy 4 of 7 against 1 of 24, models 7 of 7 against 24 of 24, entropy rate 2 of 7 against 0 of 24"
  );
  expect(await first.locator(".stability").getAttribute("aria-label")).toBe(
    "Stability 0.90: more than the most stable group in 19 of 20 shuffles of phrases (0.80)."
  );
});

test("the span of shuffled phrases is drawn where few shuffles have a mean above their bound", async () => {
  const clusters = rows.clusters.map((row) => ({
    ...row,
    ...{stability: 0.4, null_stability: 0.75, null_stability_upper: 0.5}
  }));
  const chart = await mountChart("clusterTable", {...rows, clusters});
  const mark = chart.locator(".stability").first();
  const number = async (part: string, name: string) =>
    Number(await mark.locator(part).getAttribute(name));
  const [from, to] = [await number(".axis", "x1"), await number(".axis", "x2")];
  const [x, width] = [await number(".null-span", "x"), await number(".null-span", "width")];
  expect((x - from) / (to - from)).toBeCloseTo(0.5);
  expect((x + width - from) / (to - from)).toBeCloseTo(0.75);
});

test("λ ranks the terms anew", async () => {
  const chart = await mountChart("clusterTable", rows);
  const first = () => chart.locator(".terms bdi").first().textContent();
  const set = (to: number) =>
    chart.locator(".range-control input").evaluate((input, to) => {
      if (!(input instanceof HTMLInputElement)) return;
      input.valueAsNumber = to;
      input.dispatchEvent(new Event("input", {bubbles: true}));
    }, to);
  expect(await first()).toBe("entropy");
  await set(5);
  expect(await first()).toBe("models");
  expect(await chart.locator("output").textContent()).toBe("1.0: what it says most");
  await set(0);
  expect(await chart.locator("output").textContent()).toBe("0.0: what sets it apart");
  expect(await first()).toBe("entropy");
});

test("a click on a name selects the papers, one on a title chooses that paper", async () => {
  const chart = await mountSelecting("clusterTable", rows);
  await chart.locator(".head .pick").nth(1).click();
  const {matched, words} = await selectedNow();
  expect(matched).toEqual(["p2", "p7", "p12", "p17", "p22", "p27"]);
  expect(words).toBe("in the group “transfer 2, models”");
  await chart.locator(".cluster-rows summary").first().click();
  const link = chart.locator(".paper-links .pick").first();
  expect(plain(await chart.locator(".paper-links li").first().textContent())).toBe(
    "Title 1 margin 0.20"
  );
  await link.click();
  expect((await selectedNow()).chosen).toBe("p1");
  expect(await link.getAttribute("aria-pressed")).toBe("true");
});

test("a click on a term selects all papers that have it, whatever their group", async () => {
  const paper_terms = ["p1", "p2", "p6"].map((paper_id) => ({
    hub_id: "h",
    paper_id,
    term_id: "entropy",
    part: "title",
    start: 0,
    end: 7,
    nested: false
  }));
  const chart = await mountSelecting("clusterTable", {...rows, paper_terms});
  const terms = chart.locator(".cluster-rows > li").first().locator(".terms");
  expect(await terms.locator(".pick").allTextContents()).toEqual(["entropy"]);
  expect(plain(await terms.textContent())).toMatch(/^entropy 4 of 7 against 1 of 24, models 7/u);
  await terms.locator(".pick").click();
  expect(await selectedNow()).toMatchObject({
    matched: ["p1", "p2", "p6"],
    words: "with “entropy”"
  });
  expect(await terms.locator(".pick").getAttribute("aria-pressed")).toBe("true");
});

test("another name gives the exact lines for the file of labels, as text", async () => {
  const chart = await mountSelecting("clusterTable", rows);
  await chart.locator(".cluster-rows summary").first().click();
  await chart.locator(".rename input").first().fill("<b>Entropy</b>");
  const lines = (await chart.locator(".rename pre").textContent())?.split("\n");
  expect(lines).toHaveLength(7);
  expect(lines?.[0]).toBe("<b>Entropy</b>,Title 1");
  expect(await chart.locator(".rename b").count()).toBe(0);
  expect(await chart.locator(".label-lines").first().textContent()).toMatch(
    /loaders\/curation\/h\/labels\.csv.*label,title/u
  );
  expect((await selectedNow()).matched).toBe(null);
});

test("a stability that was not measured, one group, and none", async () => {
  const bare = groupTables({
    papers: 8,
    groups: 1,
    clustering: {resamples: 0, stability: null, null_stability: null}
  });
  const one = await mountChart("clusterTable", bare);
  expect(plain(await one.locator(".finding").textContent())).toBe(
    "One reading group of 8 listed papers; how stable it is was not measured."
  );
  expect(await one.locator(".stability").count()).toBe(0);
  const none = await mountChart("clusterTable", groupTables({papers: 0}));
  expect(await none.textContent()).toBe("There are no listed papers, so there are no groups.");
});

test("clusterControls: a slider and two switches lead to clusterings that there are", async () => {
  await mountGroups("clusterGroups", rows);
  const {page} = await chartPage();
  const controls = page.locator(".cluster-controls");
  const id = () => controls.evaluate((form) => ("value" in form ? form.value : null));
  expect(await id()).toEqual({clusteringId: "words-and-phrases/leiden/5"});
  expect(plain(await controls.locator("output").textContent())).toBe("5 groups");
  await setGranularity(2);
  expect(await id()).toEqual({clusteringId: "words-and-phrases/leiden/6"});
  await controls.locator("select").first().selectOption("lsa-ward");
  expect(await id()).toEqual({clusteringId: "words-and-phrases/lsa-ward/6"});
  await controls.locator("select").last().selectOption("without hub words");
  expect(await id()).toEqual({clusteringId: "without-hub-words/lsa-ward/6"});
  await expect.poll(() => page.locator(".cluster-rows > li").count()).toBe(6);
});

test("clusterGroups: the list below the map, the answers beside it, λ kept when the granularity changes", async () => {
  const chart = await mountGroups("clusterGroups", rows);
  const {page} = await chartPage();
  const [map] = await boxesOf(chart.locator("svg.cluster-map"));
  const [list] = await boxesOf(chart.locator(".cluster-rows"));
  const [aside] = await boxesOf(chart.locator(".aside"));
  expect(map && list && map.bottom < list.top).toBe(true);
  expect(map && aside && map.right < aside.left).toBe(true);
  await page.locator("figure .controls input").evaluate((input) => {
    if (!(input instanceof HTMLInputElement)) return;
    input.valueAsNumber = 5;
    input.dispatchEvent(new Event("input", {bubbles: true}));
  });
  await setGranularity(0);
  await expect.poll(() => page.locator(".cluster-rows > li").count()).toBe(4);
  expect(await page.locator("figure .controls output").textContent()).toMatch(/^1\.0/u);
  const narrow = await mountGroups("clusterGroups", rows, {width: 390});
  const [above] = await boxesOf(narrow.locator("svg.cluster-map"));
  const [below] = await boxesOf(narrow.locator(".cluster-rows"));
  expect(above && below && above.bottom < below.top).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

function term(name: string, inside: number, all: number, papers = 3): ClusterTermRow {
  return {
    hub_id: "h",
    clustering_id: "c",
    cluster_id: 1,
    term_id: name,
    term: name,
    papers_inside: papers,
    papers_outside: 1,
    probability_inside: inside,
    probability: all,
    relevance: 0,
    c_tf_idf: 0,
    z: null,
    position: 1
  };
}

const common = term("models", 0.2, 0.2);
const rare = term("entropy", 0.05, 0.01);

test("relevantTerms(rows, {lambda, most}): frequent terms at λ = 1, telling ones at λ = 0", () => {
  const first = (lambda: number) => relevantTerms([common, rare], {lambda, most: 1})[0]?.term;
  expect(first(1)).toBe("models");
  expect(first(0)).toBe("entropy");
});

test("relevantTerms: a term that a better one of as many papers holds is left out", () => {
  const whole = term("mutual information", 0.1, 0.02);
  const rows = [whole, term("information", 0.1, 0.05), term("mutual", 0.1, 0.04, 4)];
  expect(relevantTerms(rows, {lambda: 0.6, most: 5}).map((row) => row.term)).toEqual([
    "mutual information",
    "mutual"
  ]);
});
