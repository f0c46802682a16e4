import fc from "fast-check";
import {expect, test} from "vitest";
import {worstCaseBounds} from "../../../loaders/statistics/worst-case-bounds.js";

test("worstCaseBounds(2, 2, 31) is [2/31, 31/31]", () => {
  expect(worstCaseBounds(2, 2, 31)).toEqual({lower: 2 / 31, upper: 1});
});

test("worstCaseBounds(0, 2, 31) is [0, 29/31]", () => {
  expect(worstCaseBounds(0, 2, 31)).toEqual({lower: 0, upper: 29 / 31});
});

test("worstCaseBounds is a point when every paper is classified", () => {
  expect(worstCaseBounds(3, 12, 12)).toEqual({lower: 0.25, upper: 0.25});
});

test("worstCaseBounds has none without papers or where totals exceed them", () => {
  expect(worstCaseBounds(0, 0, 0)).toBeNull();
  expect(worstCaseBounds(20, 40, 31)).toBeNull();
});

test("worstCaseBounds holds the share that any completion of the classes gives", () => {
  const totals = fc
    .tuple(fc.integer({min: 1, max: 500}), fc.nat(), fc.nat(), fc.nat())
    .map(([total, a, b, c]) => {
      const classified = a % (total + 1);
      return {total, classified, count: b % (classified + 1), more: c % (total - classified + 1)};
    });
  fc.assert(
    fc.property(totals, ({total, classified, count, more}) => {
      const bounds = worstCaseBounds(count, classified, total);
      expect(bounds).not.toBeNull();
      expect((count + more) / total).toBeGreaterThanOrEqual(bounds?.lower ?? Infinity);
      expect((count + more) / total).toBeLessThanOrEqual(bounds?.upper ?? -Infinity);
    })
  );
});
