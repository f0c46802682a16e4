import fc from "fast-check";
import {expect, test} from "vitest";
import {jaccardIndex} from "../../../loaders/statistics/jaccard-index.js";
import {ofSets, twoTerms} from "./of-sets.js";

const scipy =
  "1 - scipy.spatial.distance.jaccard([1,1,1,1,0,0,0], [0,0,1,1,1,1,1]) of scipy 1.17.1";
const fromScipy = 0.2857142857142857;

test(`jaccardIndex(2, 4, 5) is ${scipy}`, () => {
  expect(jaccardIndex(2, 4, 5)).toBeCloseTo(fromScipy, 15);
});

test.each([
  [2, 4, 5, 2 / 7],
  [4, 4, 4, 1],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("jaccardIndex(%d, %d, %d) is %d", (both, one, other, index) => {
  expect(jaccardIndex(both, one, other)).toBe(index);
});

test("is the share of the papers of either that have both, and symmetric", () => {
  fc.assert(
    fc.property(twoTerms, ([one, other]) => {
      const either = new Set([...one, ...other]);
      const both = [...either].filter((paper) => one.has(paper) && other.has(paper));
      expect(ofSets(jaccardIndex, one, other)).toBe(both.length / either.size);
      expect(ofSets(jaccardIndex, other, one)).toBe(both.length / either.size);
    })
  );
});
