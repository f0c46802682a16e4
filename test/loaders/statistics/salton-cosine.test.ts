import fc from "fast-check";
import {expect, test} from "vitest";
import {saltonCosine} from "../../../loaders/statistics/salton-cosine.js";
import {ofSets, twoTerms} from "./of-sets.js";

const scipy = "1 - scipy.spatial.distance.cosine([1,1,1,1,0,0,0], [0,0,1,1,1,1,1]) of scipy 1.17.1";
const fromScipy = 0.4472135954999579;

test(`saltonCosine(2, 4, 5) is ${scipy}`, () => {
  expect(saltonCosine(2, 4, 5)).toBeCloseTo(fromScipy, 12);
});

test.each([
  [2, 4, 4, 0.5],
  [3, 3, 3, 1],
  [1, 1, 9, 1 / 3],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("saltonCosine(%d, %d, %d) is %d", (both, one, other, cosine) => {
  expect(saltonCosine(both, one, other)).toBe(cosine);
});

test("is the cosine of the angle between the terms' rows of papers, and symmetric", () => {
  fc.assert(
    fc.property(twoTerms, ([one, other]) => {
      const row = (papers: Set<number>) =>
        Array.from({length: 31}, (_, i) => Number(papers.has(i)));
      const dot = row(one).reduce((sum, value, i) => sum + value * (row(other)[i] ?? 0), 0);
      const cosine = dot / (Math.hypot(...row(one)) * Math.hypot(...row(other)));
      expect(ofSets(saltonCosine, one, other)).toBeCloseTo(cosine, 12);
      expect(ofSets(saltonCosine, other, one)).toBeCloseTo(cosine, 12);
    })
  );
});
