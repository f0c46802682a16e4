import fc from "fast-check";
import {expect, test} from "vitest";
import {normalisedMutualInformation} from "../../../loaders/statistics/normalised-mutual-information.js";

const sklearn = "scikit-learn 1.2.1: normalized_mutual_info_score(a, b)";
const cases: {a: number[]; b: number[]; value: number}[] = [
  {a: [0, 0, 0, 1, 1, 1, 2, 2, 2, 2], b: [0, 0, 1, 1, 1, 2, 2, 2, 2, 0], value: 0.44270128334605},
  {a: [0, 0, 1, 2], b: [0, 0, 1, 1], value: 0.8},
  {a: [0, 0, 1, 1], b: [0, 1, 0, 1], value: 0},
  {a: [0, 0, 0, 0], b: [0, 1, 2, 3], value: 0},
  {a: [0, 0, 0, 0], b: [0, 0, 0, 0], value: 1},
  {a: [], b: [], value: 1}
];

test.each(cases)(`normalisedMutualInformation($a, $b) is $value, as in ${sklearn}`, (one) => {
  expect(normalisedMutualInformation(one.a, one.b)).toBeCloseTo(one.value, 12);
});

const pair = fc
  .integer({min: 1, max: 40})
  .chain((n) => fc.tuple(...[0, 1].map(() => fc.array(fc.nat(4), {minLength: n, maxLength: n}))));

test("it is symmetric, between 0 and 1, and blind to the names of the groups", () => {
  fc.assert(
    fc.property(pair, ([one = [], other = []]) => {
      const value = normalisedMutualInformation(one, other);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(normalisedMutualInformation(other, one)).toBeCloseTo(value, 12);
      const renamed = one.map((label) => 9 - 2 * label);
      expect(normalisedMutualInformation(renamed, other)).toBeCloseTo(value, 12);
      expect(normalisedMutualInformation(one, renamed)).toBeCloseTo(1, 12);
    })
  );
});
