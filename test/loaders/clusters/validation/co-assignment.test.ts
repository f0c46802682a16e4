import fc from "fast-check";
import {expect, test} from "vitest";
import {coAssignment, runsTogether} from "../../../../loaders/clusters/validation/co-assignment.js";

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
