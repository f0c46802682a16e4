import fc from "fast-check";
import {expect, test} from "vitest";
import {papersToClassify} from "../../../loaders/statistics/papers-to-classify.js";

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

test("a random sample of that size has a half-width within the margin, and one paper less has not", () => {
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
