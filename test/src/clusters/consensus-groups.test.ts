import {expect, test} from "vitest";
import {
  consensusFinding,
  consensusReading,
  consensusGroupNames
} from "../../../src/clusters/consensus-groups.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {mountSelecting, selectedNow} from "../interaction/mount-selecting.js";
import {groupTables} from "./cluster-rows.js";
import {clusteringRow} from "./clustering-row.js";
import {plain} from "../../plain.js";

const rows = groupTables({papers: 61});

test("consensusGroups: papers that stay together, in how many specifications; a click selects them", async () => {
  const chart = await mountSelecting("consensusGroups", rows);
  expect(plain(await chart.locator(".finding").textContent())).toBe(
    "Three papers stay together in 8 of 12 specifications (67 %); the other 58 listed papers are in no such group."
  );
  expect(await chart.locator(".paper-rows circle").count()).toBe(3);
  const button = chart.locator(".pick").first();
  expect(await button.textContent()).toBe("entropy 1, models");
  expect(plain(await chart.locator(".detail").textContent())).toBe(
    "together in 8 of 12 specifications (67 %)"
  );
  await button.click();
  expect((await selectedNow()).matched).toEqual(["p1", "p31", "p61"]);
});

test("consensusGroups: above ten groups the others show after a click, with focus on the first of them", async () => {
  const [group] = rows.stable_groups;
  if (group === undefined) throw new Error("no group");
  const many = Array.from({length: 13}, (_, i) => ({
    ...group,
    group: i + 1,
    paper_ids: JSON.stringify([`p${i + 1}`, `p${i + 14}`, `p${i + 27}`])
  }));
  const chart = await mountSelecting("consensusGroups", {...rows, stable_groups: many});
  const {page} = await chartPage();
  expect(await chart.locator(".paper-rows li").count()).toBe(10);
  await chart.getByRole("button", {name: "Show all 13"}).click();
  expect(await chart.locator(".paper-rows li").count()).toBe(13);
  expect(await chart.getByRole("button", {name: /Show all/u}).count()).toBe(0);
  const names = await chart.locator(".paper-rows .pick").allTextContents();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(names[10]);
});

test("consensusGroups: no group, one specification, few papers: a sentence", async () => {
  const said = async (tables: object) =>
    plain(await (await mountChart("consensusGroups", tables)).textContent());
  expect(await said({...rows, stable_groups: []})).toMatch(/^No three papers stay together/u);
  expect(await said(groupTables({papers: 12, alone: true, clustering: {specifications: 1}}))).toBe(
    "There is but one specification, so none can agree with it."
  );
  expect(await said(groupTables({papers: 2}))).toMatch(/^Fewer than three papers/u);
});

const clusterings = Array.from({length: 8}, () => clusteringRow({specifications: 8}));
const group = (number: number, ids: string[]) => ({
  hub_id: "a-hub",
  group: number,
  papers: ids.length,
  paper_ids: JSON.stringify(ids),
  cluster_id: null,
  together: 7,
  specifications: 8
});
const said = (groups: ReturnType<typeof group>[], papers: number) =>
  plain(consensusFinding({stable_groups: groups, clusterings}, papers));

test("consensusFinding() counts the papers that no group has, of which there may be one or none", () => {
  const three = group(1, ["a", "b", "c"]);
  const head = "Three papers stay together in 7 of 8 specifications (88 %)";
  expect(said([three], 5)).toBe(`${head}; the other 2 listed papers are in no such group.`);
  expect(said([three], 4)).toBe(`${head}; the other listed paper is in no such group.`);
  expect(said([three], 3)).toBe(`${head}: those are all the listed papers.`);
  expect(said([group(1, ["a", "b", "c", "d"]), group(2, ["e", "f", "g"])], 9)).toMatch(
    /; another group holds 3 more of 9 listed papers\.$/
  );
});

test("consensusFinding() says why there is no group", () => {
  expect(said([], 2)).toContain("Fewer than three papers");
  expect(said([], 5)).toContain("in three of four of 8 specifications");
  const without = clusterings.map((row) => ({...row, clusters: 0}));
  const of = (rows: typeof clusterings) =>
    consensusFinding({stable_groups: [], clusterings: rows}, 5);
  expect(of(without)).toBe("No specification found a group, so none can stay together.");
  expect(of([...without, ...clusterings.slice(0, 1)])).toContain("Only one specification");
  expect(of(clusterings.slice(0, 1))).toContain("There is but one specification");
});

test("consensusReading speaks of grey only where a group is grey", () => {
  expect(consensusReading(false)).not.toContain("grey");
  expect(consensusReading(true)).toContain("share one; grey where the group is in none");
});

const thirty = groupTables({papers: 30, alone: true});
const stable = (group: number, ...numbers: number[]) => ({
  hub_id: "h",
  group,
  papers: numbers.length,
  paper_ids: JSON.stringify(numbers.map((i) => `p${i}`)),
  cluster_id: null,
  together: 7,
  specifications: 8
});
const having = (term: string, ...numbers: number[]) =>
  numbers.map((i) => ({
    hub_id: "h",
    paper_id: `p${i}`,
    term_id: term,
    part: "title",
    start: 0,
    end: 4,
    nested: false
  }));

test("a group is named by the cluster that most of its papers share", () => {
  const names = consensusGroupNames({...thirty, stable_groups: [stable(1, 1, 6, 11, 2)]});
  expect(names.get(1)).toBe("entropy 1, models");
});

test("groups that share a cluster have words of their own, others those alone, or a number", () => {
  const groups = [
    stable(1, 1, 6, 11),
    stable(2, 16, 21, 26),
    stable(3, 2, 3, 4),
    stable(4, 5, 7, 8)
  ];
  const paper_terms = [
    ...having("noise", 1, 6, 11),
    ...having("light", 16, 21),
    ...having("sound", 2, 3),
    ...having("models", 1, 6, 11, 16, 21, 26)
  ];
  const tables = {...thirty, stable_groups: groups, terms: [], paper_terms};
  expect([...consensusGroupNames(tables).values()]).toEqual([
    "entropy 1, models: noise",
    "entropy 1, models: light",
    "sound",
    "group 4"
  ]);
});
