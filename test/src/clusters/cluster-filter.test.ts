import fc from "fast-check";
import {expect, test} from "vitest";
import {
  branchPick,
  pairPick,
  regionPick,
  statedBranch,
  statedCluster,
  statedPair,
  statedRegion,
  statedTogether,
  togetherPick
} from "../../../src/clusters/cluster-filter.js";
import {clusterView} from "../../../src/clusters/cluster-views.js";
import {clusterPick} from "../../../src/clusters/cluster-words.js";
import {branchesOf, hierarchyOf} from "../../../src/clusters/hierarchy.js";
import {groupTables} from "./cluster-rows.js";

const rows = groupTables({papers: 61});

test("statedCluster(stated, rows): what a cluster's pick states, and null for none such", () => {
  const view = clusterView(rows, "words-and-phrases/lsa-ward/4");
  const cluster = view?.clusters[1];
  const pick = cluster && clusterPick(cluster, view?.papersOf.get(cluster.cluster_id) ?? []);
  expect(pick?.state).toBe("words-and-phrases/lsa-ward/4/2");
  expect(statedCluster(pick?.state ?? "", rows)).toEqual(pick);
  expect(statedCluster("words-and-phrases/lsa-ward/4/99", rows)).toBe(null);
  expect(statedCluster("nonsense", rows)).toBe(null);
});

test("statedTogether, statedBranch and statedPair give back what was stated", () => {
  const [group] = rows.stable_groups;
  const together = group && togetherPick(group);
  expect(statedTogether(together?.state ?? "", rows.stable_groups)).toEqual(together);
  expect(statedTogether("9", rows.stable_groups)).toBe(null);
  const top = hierarchyOf(rows.cluster_merges, "words and phrases");
  const fork = top && branchesOf(top).find(({step}) => step === 3);
  const branch = fork && branchPick(fork, "words and phrases");
  expect(branch?.papers).toHaveLength(4);
  expect(statedBranch(branch?.state ?? "", rows.cluster_merges)).toEqual(branch);
  expect(statedBranch("words and phrases:0", rows.cluster_merges)).toBe(null);
  const pair = pairPick(rows.papers.slice(3, 5));
  expect(statedPair(pair.state ?? "", rows.papers)).toEqual(pair);
  expect(statedPair("1+2+3", rows.papers)).toBe(null);
});

const placed = rows.papers.filter(({paper_id: id}) =>
  rows.positions.some((row) => row.paper_id === id && row.x !== null && row.y !== null)
);

test("statedRegion gives back the papers of any region, also where others stand among them", () => {
  expect(placed.length).toBeGreaterThan(40);
  fc.assert(
    fc.property(fc.subarray(placed, {minLength: 1}), (papers) => {
      const pick = regionPick(papers, rows);
      const found = statedRegion(pick.state ?? "", rows);
      expect(found?.papers.toSorted()).toEqual(pick.papers.toSorted());
      expect(found?.state).toBe(pick.state);
    })
  );
});

test("the address of a region of every paper is its four sides", () => {
  expect(regionPick(placed, rows).state).toMatch(/^-?[\d.]+_-?[\d.]+_-?[\d.]+_-?[\d.]+$/);
});

test("an address that states no rectangle, or one without papers, is no region", () => {
  for (const stated of ["", "1+2", "0_0_0", "1.1.1_0_1_1", "9_9_9.1_9.1", "0_0_1_1*x"])
    expect(statedRegion(stated, rows)).toBe(null);
});
