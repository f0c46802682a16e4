import fc from "fast-check";
import {expect, test} from "vitest";
import {adjustedRandIndex} from "../../../loaders/statistics/adjusted-rand-index.js";

const sklearn = "scikit-learn 1.2.1: adjusted_rand_score(a, b)";
const cases: {a: number[]; b: number[]; value: number}[] = [
  {a: [0, 0, 0, 1, 1, 1, 2, 2, 2, 2], b: [0, 0, 1, 1, 1, 2, 2, 2, 2, 0], value: 0.204545454545454},
  {a: [0, 0, 1, 2], b: [0, 0, 1, 1], value: 0.571428571428571},
  {a: [0, 0, 1, 1], b: [0, 1, 0, 1], value: -0.5},
  {a: [0, 0, 0, 0], b: [0, 1, 2, 3], value: 0},
  {a: [0, 0, 0, 0], b: [0, 0, 0, 0], value: 1},
  {a: [0], b: [0], value: 1},
  {a: [], b: [], value: 1}
];

test.each(cases)(`adjustedRandIndex($a, $b) is $value, as in ${sklearn}`, (one) => {
  expect(adjustedRandIndex(one.a, one.b)).toBeCloseTo(one.value, 12);
});

const pair = fc
  .integer({min: 1, max: 40})
  .chain((n) => fc.tuple(...[0, 1].map(() => fc.array(fc.nat(4), {minLength: n, maxLength: n}))));

test("it is symmetric, at most 1, and blind to the names of the groups", () => {
  fc.assert(
    fc.property(pair, ([one = [], other = []]) => {
      const value = adjustedRandIndex(one, other);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
      expect(adjustedRandIndex(other, one)).toBeCloseTo(value, 12);
      const renamed = one.map((label) => 9 - 2 * label);
      expect(adjustedRandIndex(renamed, other)).toBeCloseTo(value, 12);
      expect(adjustedRandIndex(one, renamed)).toBeCloseTo(1, 12);
    })
  );
});
