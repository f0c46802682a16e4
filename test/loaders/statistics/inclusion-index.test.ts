import fc from "fast-check";
import {expect, test} from "vitest";
import {inclusionIndex} from "../../../loaders/statistics/inclusion-index.js";
import {ofSets, twoTerms} from "./of-sets.js";

test.each([
  [2, 4, 5, 0.5],
  [2, 5, 4, 0.5],
  [3, 3, 90, 1],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("inclusionIndex(%d, %d, %d) is %d", (both, one, other, index) => {
  expect(inclusionIndex(both, one, other)).toBe(index);
});

test("is 1 exactly where one set of papers holds the other, and symmetric", () => {
  fc.assert(
    fc.property(twoTerms, ([one, other]) => {
      const index = ofSets(inclusionIndex, one, other);
      expect(index).toBe(ofSets(inclusionIndex, other, one));
      expect(index === 1).toBe(isWithin(one, other) || isWithin(other, one));
      expect(index).toBeLessThanOrEqual(1);
    })
  );
});

function isWithin(one: Set<number>, other: Set<number>): boolean {
  return [...one].every((paper) => other.has(paper));
}
