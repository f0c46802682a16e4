import type {ClusterMergeRow} from "npm:hubscope";
import {expect, test} from "vitest";
import {branchesOf, closed, cutHeight, hierarchyOf} from "../../../src/clusters/hierarchy.js";
import {groupTables} from "./cluster-rows.js";

function merge(
  step: number,
  height: number,
  [one, other]: [string | number, string | number]
): ClusterMergeRow {
  const side = (of: string | number) => ({
    paper: typeof of === "string" ? of : null,
    step: typeof of === "number" ? of : null
  });
  return {
    hub_id: "h",
    vocabulary: "words",
    method: "lsa-ward",
    step,
    one_paper_id: side(one).paper,
    one_step: side(one).step,
    other_paper_id: side(other).paper,
    other_step: side(other).step,
    height,
    papers: 0
  };
}

const merges = [merge(1, 1, ["a", "b"]), merge(2, 2, ["c", "d"]), merge(3, 5, [1, 2])];

test("hierarchyOf(merges, vocabulary): the last step on top, with its papers in order", () => {
  const top = hierarchyOf(merges, "words");
  expect(top?.step).toBe(3);
  expect(top?.papers).toEqual(["a", "b", "c", "d"]);
  expect(top && branchesOf(top).map(({step}) => step)).toEqual([0, 0, 1, 0, 0, 2, 3]);
  expect(hierarchyOf(merges, "other")).toBe(undefined);
});

test("hierarchyOf: hierarchies that never merge stand side by side", () => {
  const top = hierarchyOf(merges.slice(0, 2), "words");
  expect(top?.parts.map(({papers}) => papers)).toEqual([
    ["a", "b"],
    ["c", "d"]
  ]);
});

test("cutHeight(top, groups): between the steps that leave so many groups", () => {
  const top = hierarchyOf(merges, "words");
  if (top === undefined) throw new Error("no hierarchy");
  expect(cutHeight(top, 2)).toBe(3.5);
  expect(cutHeight(top, 3)).toBe(1.5);
  expect(cutHeight(top, 1)).toBe(null);
  expect(cutHeight(top, 9)).toBe(null);
});

test("closed(top, most): the lowest branches are closed, no paper is lost", () => {
  const rows = groupTables({papers: 90});
  const top = hierarchyOf(rows.cluster_merges, "words and phrases");
  if (top === undefined) throw new Error("no hierarchy");
  const short = closed(top, 20);
  const ends = branchesOf(short).filter(({parts}) => parts.length === 0);
  expect(ends).toHaveLength(20);
  expect(ends.flatMap(({papers}) => papers).sort()).toEqual([...top.papers].sort());
  expect(top.parts.length).toBe(2);
});
