import fc from "fast-check";
import {expect, test} from "vitest";
import {
  coAssignment,
  consensusGroups,
  runsTogether,
  timesTogether
} from "../../../loaders/clusters/consensus-groups.js";

test("papers that three of four clusterings keep together are a group, with how often all are", () => {
  const clusterings = [
    [0, 0, 0, 1, 1],
    [0, 0, 0, 1, 1],
    [0, 0, 1, 1, 1],
    [1, 1, 1, 0, 0]
  ];
  expect(consensusGroups(clusterings)).toEqual([{papers: [0, 1, 2], together: 3}]);
});

test("two papers that are seldom together are in no group, whatever lies between them", () => {
  const clusterings = [
    [0, 0, 0, 1],
    [0, 0, 1, 1],
    [0, 0, 0, 1],
    [1, 0, 0, 0],
    [1, 0, 0, 0]
  ];
  expect(consensusGroups(clusterings, {share: 0.6})).toEqual([]);
});

test("papers in no cluster are together with none", () => {
  expect(timesTogether([[-1, -1, -1]], [0, 1])).toBe(0);
  expect(
    consensusGroups([
      [-1, -1, -1],
      [-1, -1, -1]
    ])
  ).toEqual([]);
});

test("one clustering, none, or no papers have no groups", () => {
  expect(consensusGroups([[0, 0, 0]])).toEqual([]);
  expect(consensusGroups([])).toEqual([]);
  expect(consensusGroups([[], []])).toEqual([]);
});

test("groups do not overlap, every pair is together often enough, and all of them at most as often", () => {
  const labels = fc.array(fc.integer({min: 0, max: 2}), {minLength: 8, maxLength: 8});
  fc.assert(
    fc.property(fc.array(labels, {minLength: 2, maxLength: 6}), (clusterings) => {
      const groups = consensusGroups(clusterings, {share: 0.5});
      const all = groups.flatMap(({papers}) => papers);
      expect(new Set(all).size).toBe(all.length);
      for (const {papers, together} of groups) {
        const pairs = papers.flatMap((one) =>
          papers.map((other) => timesTogether(clusterings, [one, other]))
        );
        expect(Math.min(...pairs)).toBeGreaterThanOrEqual(clusterings.length / 2);
        expect(together).toBeLessThanOrEqual(Math.min(...pairs));
      }
    })
  );
});

const of = (...labels: number[]) => Int32Array.from(labels);
const runs = [of(0, 0, 1, 1), of(0, 0, 0, -2), of(0, 1, 1, -1), of(-2, 0, 0, 0)];

test("runsTogether(runs, one, other) counts the runs with both, and those that join them", () => {
  expect(runsTogether(runs, 0, 1)).toEqual({together: 2, runs: 3});
  expect(runsTogether(runs, 2, 3)).toEqual({together: 2, runs: 3});
  expect(runsTogether([], 0, 1)).toEqual({together: 0, runs: 0});
});

test("papers in no cluster are not together", () => {
  expect(runsTogether([of(-1, -1)], 0, 1)).toEqual({together: 0, runs: 1});
});

test("coAssignment of a worked example", () => {
  const found = coAssignment({labels: of(0, 0, 0, 1), k: 2}, runs);
  expect(found[0]).toBeCloseTo((1 + 2 + 0) / 6, 14);
  expect(found[1]).toBeCloseTo((1 + 2 + 1 + 1) / 7, 14);
  expect(found[3]).toBeNaN();
});

test("coAssignment is the share over pairs of the paper and the others of its cluster", () => {
  const labels = fc.array(fc.integer({min: -1, max: 2}), {minLength: 6, maxLength: 6});
  const drawn = fc.array(fc.integer({min: -2, max: 2}), {minLength: 6, maxLength: 6});
  fc.assert(
    fc.property(labels, fc.array(drawn, {maxLength: 5}), (own, all) => {
      const given = all.map((run) => Int32Array.from(run));
      const found = coAssignment({labels: own, k: 3}, given);
      own.forEach((label, paper) => {
        const others = [...own.keys()].filter((q) => q !== paper && own[q] === label && label >= 0);
        const pairs = others.map((other) => runsTogether(given, paper, other));
        const met = pairs.reduce((sum, pair) => sum + pair.runs, 0);
        const together = pairs.reduce((sum, pair) => sum + pair.together, 0);
        if (met === 0) expect(found[paper]).toBeNaN();
        else expect(found[paper]).toBeCloseTo(together / met, 12);
      });
    })
  );
});
