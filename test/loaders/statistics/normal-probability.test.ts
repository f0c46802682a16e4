import fc from "fast-check";
import {expect, test} from "vitest";
import {normalProbability} from "../../../loaders/statistics/normal-probability.js";
import {normalQuantile} from "../../../loaders/statistics/normal-quantile.js";

test.each([
  [-8, 6.22096057427174e-16],
  [-4.5, 3.3976731247300535e-6],
  [-3.2, 0.0006871379379158471],
  [-1.96, 0.024997895148220435],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2.5, 0.9937903346742238],
  [3.7, 0.9998922002665226]
])("normalProbability(%d) is %d, as scipy.stats.norm.cdf of scipy 1.17.1", (z, p) => {
  expect(normalProbability(z) / p).toBeCloseTo(1, 11);
});

test("it undoes the quantile", () => {
  fc.assert(
    fc.property(fc.double({min: 1e-6, max: 1 - 1e-6, noNaN: true}), (p) => {
      expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 12);
    })
  );
});
