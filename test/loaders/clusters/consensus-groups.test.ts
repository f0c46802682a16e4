import fc from "fast-check";
import {expect, test} from "vitest";
import {consensusGroups, timesTogether} from "../../../loaders/clusters/consensus-groups.js";

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
