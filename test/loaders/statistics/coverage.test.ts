import fc from "fast-check";
import {expect, test} from "vitest";
import {
  coverage,
  evidenceGate,
  missingGrade,
  papersToClassify
} from "../../../loaders/statistics/coverage.js";

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

test.each([
  [0, "counts"],
  [4, "counts"],
  [5, "dots"],
  [9, "dots"],
  [10, "bars"],
  [500, "bars"]
])("evidenceGate(%d) is %s", (classified, gate) => {
  expect(evidenceGate(classified)).toBe(gate);
});

test.each([
  [0, 0, null],
  [0, 31, "excellent"],
  [1, 10, "good"],
  [2, 10, "acceptable"],
  [3, 10, "poor"],
  [5, 10, "poor"],
  [29, 31, "critical"],
  [31, 31, "completely missing"]
])("missingGrade(%d, %d) is %s", (missing, total, grade) => {
  expect(missingGrade(missing, total)).toBe(grade);
});

test.each([
  [2, 31, 0.1, 24],
  [2, 31, 0.2, 14],
  [0, 1, 0.2, 1],
  [0, 1_000_000, 0.1, 97],
  [28, 31, 0.1, 3],
  [31, 31, 0.1, 0],
  [40, 31, 0.1, 0],
  [0, 0, 0.1, 0]
])("papersToClassify(%d, %d, {margin: %d}) is %d", (classified, total, margin, more) => {
  expect(papersToClassify(classified, total, {margin})).toBe(more);
});

test("a random sample of papersToClassify has a half-width within the margin, and one paper less has not", () => {
  const half = (sample: number, total: number) =>
    1.959963984540054 * Math.sqrt((0.25 / sample) * ((total - sample) / (total - 1)));
  fc.assert(
    fc.property(fc.integer({min: 2, max: 5000}), fc.constantFrom(0.1, 0.2), (total, margin) => {
      const sample = papersToClassify(0, total, {margin});
      expect(half(sample, total)).toBeLessThanOrEqual(margin + 1e-12);
      if (sample > 1) expect(half(sample - 1, total)).toBeGreaterThan(margin - 1e-12);
    })
  );
});
