import fc from "fast-check";
import {expect, test} from "vitest";
import {wilsonInterval} from "../../../loaders/statistics/wilson-interval.js";

test.each([
  [2, 2, 0.34, 1],
  [0, 2, 0, 0.66],
  [5, 5, 0.57, 1],
  [8, 10, 0.49, 0.94]
])("wilsonInterval(%d, %d) is [%d, %d]", (count, classified, lower, upper) => {
  const interval = wilsonInterval(count, classified);
  expect(interval?.lower).toBeCloseTo(lower, 2);
  expect(interval?.upper).toBeCloseTo(upper, 2);
});

const scipy = 'scipy.stats.binomtest(k, n).proportion_ci(method="wilson") of scipy 1.17.1';

test.each([
  [8, 10, 0.4901624715366418, 0.9433178485456248],
  [0, 2, 0, 0.6576197724933469],
  [2, 2, 0.34238022750665303, 1],
  [5, 5, 0.5655175352168251, 1],
  [2, 31, 0.017874783521914572, 0.20718636736298124]
])(`wilsonInterval(%d, %d) is [%d, %d], as ${scipy}`, (count, classified, lower, upper) => {
  const interval = wilsonInterval(count, classified);
  expect(interval?.lower).toBeCloseTo(lower, 9);
  expect(interval?.upper).toBeCloseTo(upper, 9);
});

test("wilsonInterval(8, 10, {classes: 5}) is wider, by Bonferroni's z of 2.576", () => {
  const interval = wilsonInterval(8, 10, {classes: 5});
  expect(interval?.lower).toBeCloseTo(0.4008, 4);
  expect(interval?.upper).toBeCloseTo(0.9599, 4);
});

test("wilsonInterval(0, 0) is null", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test("wilsonInterval holds the observed share, stays in 0 to 1 and mirrors", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 2000}),
      fc.nat(),
      fc.integer({min: 1, max: 9}),
      (n, a, classes) => {
        const count = a % (n + 1);
        const interval = wilsonInterval(count, n, {classes});
        const mirrored = wilsonInterval(n - count, n, {classes});
        expect(interval?.lower).toBeGreaterThanOrEqual(0);
        expect(interval?.lower).toBeLessThanOrEqual(count / n + 1e-12);
        expect(interval?.upper).toBeGreaterThanOrEqual(count / n - 1e-12);
        expect(interval?.upper).toBeLessThanOrEqual(1);
        expect(interval?.lower).toBeCloseTo(1 - (mirrored?.upper ?? NaN), 10);
      }
    )
  );
});
