import fc from "fast-check";
import {expect, test} from "vitest";
import {coverage} from "../../../loaders/statistics/coverage.js";

test("coverage(2, 31) is 2 of 31 with 29 unclassified", () => {
  expect(coverage(2, 31)).toEqual({
    classified: 2,
    total: 31,
    unclassified: 29,
    excess: 0,
    share: 2 / 31
  });
});

test("coverage(0, 0) has no share", () => {
  expect(coverage(0, 0).share).toBeNull();
});

test("coverage(40, 31) reports an excess of 9 and no share", () => {
  expect(coverage(40, 31)).toEqual({
    classified: 40,
    total: 31,
    unclassified: 0,
    excess: 9,
    share: null
  });
});

test("coverage holds no NaN, and its parts add up", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (classified, total) => {
      const result = coverage(classified, total);
      expect(Object.values(result).some(Number.isNaN)).toBe(false);
      expect(result.classified + result.unclassified - result.excess).toBe(total);
    })
  );
});
