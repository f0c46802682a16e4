import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import fc from "fast-check";
import {expect, test} from "vitest";
import {
  coverage,
  evidenceGate,
  missingGrade,
  papersToClassify,
  worstChance
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

// Thompson's 1.27359/d² with the finite population correction, then raised by the sums of
// scipy.stats.hypergeom.pmf over the worst composition (scipy 1.17.1): at 31 papers 16 give 93.6 %,
// 18 at least 95 %.
test.each([
  [2, 31, 0.1, 26],
  [2, 31, 0.2, 18],
  [0, 40, 0.2, 20],
  [0, 100, 0.1, 59],
  [0, 200, 0.2, 30],
  [0, 200, 0.1, 80],
  [0, 1, 0.2, 1],
  [28, 31, 0.1, 3],
  [31, 31, 0.1, 0],
  [40, 31, 0.1, 0],
  [0, 0, 0.1, 0]
])("papersToClassify(%d, %d, {margin: %d}) is %d", (classified, total, margin, more) => {
  expect(papersToClassify(classified, total, {margin})).toBe(more);
});

test("without limit it is about Thompson's (1987) 127.4 papers for ± 10 points, and never below it", () => {
  const size = papersToClassify(0, 10_000_000, {margin: 0.1});
  expect(size).toBeGreaterThanOrEqual(128);
  expect(size).toBeLessThanOrEqual(135);
});

test("in drawn samples all shares are within the margin at once in 95 of 100, of two to five classes", () => {
  const random = randomLcg(0.15);
  for (const total of [31, 120, 1000]) {
    const sample = papersToClassify(0, total);
    for (const classes of [2, 3, 5]) {
      const labels = Array.from({length: total}, (_, paper) => paper % classes);
      const shares = (list: readonly number[]) =>
        Array.from(
          {length: classes},
          (_, k) => list.filter((label) => label === k).length / list.length
        );
      const truth = shares(labels);
      const trials = 600;
      let held = 0;
      for (let trial = 0; trial < trials; ++trial) {
        const drawn = shares(shuffler(random)([...labels]).slice(0, sample));
        if (drawn.every((share, k) => Math.abs(share - (truth[k] ?? 0)) <= 0.2 + 1e-9)) held += 1;
      }
      expect(held / trials).toBeGreaterThan(0.935);
    }
  }
});

test("worstChance is 1 − .9361 of 16 of 31 papers, and 0 of all", () => {
  expect(worstChance(16, 31, 0.2)).toBeCloseTo(1 - 0.9361, 4);
  expect(worstChance(31, 31, 0.2)).toBe(0);
});

test("it is never more for a wider margin or less confidence, and never more than the rest", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 700}), fc.nat(700), (total, classified) => {
      const more = papersToClassify(classified, total);
      expect(more).toBeLessThanOrEqual(Math.max(0, total - classified));
      expect(papersToClassify(classified, total, {margin: 0.1})).toBeGreaterThanOrEqual(more);
      expect(papersToClassify(classified, total, {alpha: 0.2})).toBeLessThanOrEqual(more);
    }),
    {numRuns: 30}
  );
});
