import fc from "fast-check";
import {expect, test} from "vitest";
import {equivalenceIndex} from "../../../loaders/statistics/equivalence-index.js";
import {saltonCosine} from "../../../loaders/statistics/salton-cosine.js";
import {ofSets, twoTerms} from "./of-sets.js";

test.each([
  [2, 4, 5, 0.2],
  [2, 4, 4, 0.25],
  [3, 3, 3, 1],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("equivalenceIndex(%d, %d, %d) is %d", (both, one, other, index) => {
  expect(equivalenceIndex(both, one, other)).toBe(index);
});

test("is the chance of the one given the other times that of the other given the one", () => {
  fc.assert(
    fc.property(twoTerms, ([one, other]) => {
      const both = [...one].filter((paper) => other.has(paper)).length;
      const index = ofSets(equivalenceIndex, one, other);
      expect(index).toBeCloseTo((both / one.size) * (both / other.size), 12);
      expect(index).toBeCloseTo(ofSets(saltonCosine, other, one) ** 2, 12);
    })
  );
});
