import {expect, test} from "vitest";
import {
  coAssignmentFinding,
  coAssignments,
  pairWords,
  shareTogether
} from "../../../src/clusters/co-assignments.js";
import {groupTables} from "./cluster-rows.js";
import {plain} from "../../plain.js";

const rows = groupTables({papers: 31, aloneEach: 16});

test("coAssignments(rows): papers in the order of the clusters, pairs either way round", () => {
  const found = coAssignments(rows);
  expect(found?.papers).toHaveLength(31);
  expect(found?.papers.at(-1)?.paper_id).toBe("p16");
  expect(found?.runs.map(({size}) => size)).toEqual([6, 6, 6, 6, 6, 1]);
  expect(found?.runs.at(-1)?.clusterId).toBe(null);
  expect(found?.of(0, 1)).toBe(found?.of(1, 0));
  expect(found?.of(0, 30)).toBe(undefined);
  expect(coAssignments({...rows, co_assignment: []})).toBe(undefined);
});

test("shareTogether(row, resampled): over runs, or over specifications where there are none", () => {
  const row = {
    hub_id: "h",
    one: "p1",
    other: "p2",
    runs_together: 3,
    runs: 4,
    specifications_together: 1,
    specifications: 2
  };
  expect(shareTogether(row, true)).toBe(0.75);
  expect(shareTogether(row, false)).toBe(0.5);
  expect(shareTogether(undefined, true)).toBe(0);
  expect(shareTogether({...row, runs: 0}, true)).toBe(0);
  expect(plain(pairWords(row))).toBe(
    "They share a cluster in 3 of 4 runs with both papers, and in 1 of 2 specifications."
  );
  expect(pairWords(undefined)).toBe("They never share a cluster.");
});

test("coAssignmentFinding(found, papers): pairs in nine of ten runs", () => {
  const one = rows.co_assignment[0];
  if (one === undefined) throw new Error("no pair");
  const pair = {...rows, co_assignment: [{...one, runs_together: 9, runs: 10}]};
  expect(plain(coAssignmentFinding(coAssignments(pair), 31))).toBe(
    "One pair shares a cluster in 9 of 10 runs: 2 of 31 listed papers are in such a pair."
  );
  const none = {...rows, co_assignment: [{...one, runs_together: 1, runs: 10}]};
  expect(plain(coAssignmentFinding(coAssignments(none), 31))).toBe(
    "No two of 31 listed papers share a cluster in 9 of 10 runs."
  );
  expect(coAssignmentFinding(undefined, 31)).toBe(
    "How often papers share a cluster was not measured."
  );
});
