import {expect, test} from "vitest";
import {dendrogramFinding} from "../../../src/clusters/dendrogram.js";
import type {Branch} from "../../../src/clusters/hierarchy.js";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside, overlaps} from "../../browser/geometry.js";
import {inked} from "../figures/inked.js";
import {mountSelecting, select, selectedNow} from "../interaction/mount-selecting.js";
import {groupTables} from "./cluster-rows.js";
import {plain} from "../../plain.js";

const rows = groupTables({papers: 31});
const ward = {clusteringId: "words-and-phrases/lsa-ward/5"};

test.each([390, 1280])("31 papers at %d px: titles apart and inside", async (width) => {
  const chart = await mountChart("dendrogram", rows, ward, {width});
  const texts = (await boxesOf(chart.locator("svg.dendrogram text"))).map(inked);
  expect(texts).toHaveLength(31);
  expect(overlaps(texts)).toEqual([]);
  const frame = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
  expect(outside(texts, frame)).toEqual([]);
  expect(overlaps(await boxesOf(chart.locator(".paper-dot:not(.fork)")))).toEqual([]);
});

test("60 papers are drawn in the height of a printed page, their titles apart", async () => {
  const many = groupTables({papers: 60});
  const chart = await mountChart("dendrogram", many, {...ward, height: 700}, {width: 705});
  const [drawing] = await boxesOf(chart.locator("svg.dendrogram"));
  expect((drawing?.bottom ?? Infinity) - (drawing?.top ?? 0)).toBeLessThanOrEqual(700);
  const texts = (await boxesOf(chart.locator("svg.dendrogram text"))).map(inked);
  expect(texts.length).toBeGreaterThan(39);
  expect(overlaps(texts)).toEqual([]);
});

test("the line crosses as many branches as there are groups, for this method alone", async () => {
  const chart = await mountChart("dendrogram", rows, ward);
  expect(plain(await chart.locator(".finding").textContent())).toBe(
    "The line cuts the hierarchy of 31 listed papers into 5 groups."
  );
  const [line] = await boxesOf(chart.locator("line.cut").locator("xpath=.."));
  expect(line).toBeDefined();
  const at = Number(await chart.locator("line.cut").getAttribute("x1"));
  const crossed = await chart.locator(".elbow").evaluateAll(
    (paths, at) =>
      paths.filter((path) => {
        const [, from, , to] =
          /^M([\d.]+),([\d.]+)V[\d.]+H([\d.]+)$/u.exec(path.getAttribute("d") ?? "") ?? [];
        return Number(from) < at && Number(to) > at;
      }).length,
    at
  );
  expect(crossed).toBe(5);
  const other = await mountChart("dendrogram", rows);
  expect(await other.locator("line.cut").count()).toBe(0);
  expect(plain(await other.locator(".finding").textContent())).toMatch(
    /^The last step joins groups of 25 and 6 listed papers/u
  );
});

test("a click or Enter on a fork selects its papers, one on a dot chooses the paper", async () => {
  const chart = await mountSelecting("dendrogram", rows, ward);
  const fork = chart.locator(".fork").first();
  await fork.click();
  const {matched, words} = await selectedNow();
  expect(matched).toEqual(["p1", "p6"]);
  expect(plain(words)).toBe("in the branch of 2 papers that step 1 makes");
  await fork.press("Enter");
  expect((await selectedNow()).matched).toBe(null);
  await chart.locator('.paper-dot[data-paper="p3"]').click();
  expect((await selectedNow()).chosen).toBe("p3");
  await select(["p3"]);
  expect(await chart.locator(".paper-dot:not(.fork):not(.unmatched)").count()).toBe(1);
});

test("above 60 papers the lowest branches are closed, their papers counted", async () => {
  const chart = await mountChart("dendrogram", groupTables({papers: 90}), ward);
  const texts = await chart.locator("svg.dendrogram text").allTextContents();
  expect(texts).toHaveLength(40);
  const closed = texts.map((text) => Number(/^(\d+)\u00a0papers$/u.exec(text)?.[1] ?? 1));
  expect(closed.reduce((sum, size) => sum + size, 0)).toBe(90);
});

test("a closed branch says two of its words, where it is known which papers have them", async () => {
  const many = groupTables({papers: 90});
  const has = (term_id: string, papers: number[]) =>
    papers.map((i) => ({
      hub_id: "h",
      paper_id: `p${i}`,
      term_id,
      part: "title",
      start: 0,
      end: 4,
      nested: false
    }));
  const every = (step: number, from: number) =>
    Array.from({length: 90}, (_, i) => i + 1).filter((i) => i % step === from);
  const paper_terms = [0, 1, 2, 3, 4].flatMap((group) => [
    ...has(`noise ${group}`, every(5, group)),
    ...has(`light ${group}`, every(5, group)),
    ...has("models", every(1, 0))
  ]);
  const chart = await mountChart("dendrogram", {...many, paper_terms}, ward);
  const texts = await chart.locator("svg.dendrogram text").allTextContents();
  const closed = texts.filter((text) => /papers/u.test(text));
  expect(closed.length).toBeGreaterThan(2);
  for (const text of closed) {
    expect(plain(text)).toMatch(/^\d+ papers: (?:light|noise) \d, (?:light|noise) \d$/u);
  }
  expect(await chart.locator(".reading").textContent()).toContain(
    "A dot beside a number of papers"
  );
});

test("no hierarchy, one paper, none: a sentence", async () => {
  const said = async (tables: object) => (await mountChart("dendrogram", tables)).textContent();
  expect(await said({...rows, cluster_merges: []})).toBe("No hierarchy was computed for this hub.");
  expect(await said(groupTables({papers: 1}))).toBe("Fewer than two papers make no hierarchy.");
  expect(await said(groupTables({papers: 0}))).toBe("Fewer than two papers make no hierarchy.");
});

const leaf = (paperId: string): Branch => ({
  step: 0,
  height: 0,
  paperId,
  parts: [],
  papers: [paperId]
});
const fork = (step: number, height: number, ...parts: Branch[]): Branch => ({
  step,
  height,
  paperId: null,
  parts,
  papers: parts.flatMap(({papers}) => papers)
});
const said = (top: Branch | undefined) =>
  plain(dendrogramFinding(top, {papers: [], view: undefined, cut: null}));

test("dendrogramFinding() compares the last step with the one before", () => {
  const pair = (height: number) => fork(1, height, leaf("a"), leaf("b"));
  expect(said(fork(2, 1, pair(0.2), leaf("c")))).toBe(
    "The last step joins groups of 2 and 1 listed papers, far above the step before."
  );
  expect(said(fork(2, 1, pair(0.9), leaf("c")))).toContain("not far above");
});

test("dendrogramFinding() says so where no paper differs from another, and where there is none", () => {
  expect(said(fork(1, 1e-9, leaf("a"), leaf("b")))).toBe(
    "The 2 listed papers do not differ by their terms, and merge at distance 0."
  );
  expect(said(undefined)).toContain("Fewer than two papers");
});
