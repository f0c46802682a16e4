import {normalQuantile} from "npm:hubscope";
import fc from "fast-check";
import {expect, test} from "vitest";
import {twoSidedP} from "../../../src/themes/two-sided-p.js";

// python3 -c 'from math import erfc, sqrt; print([erfc(z / sqrt(2)) for z in (0, 0.5, 1, 1.959963984540054, 3, 5)])'
test.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1, 0.31731050786291415],
  [1.959963984540054, 0.05],
  [3, 0.0026997960632601866],
  [5, 5.733031437583867e-7]
])("twoSidedP(%d) is %d", (z, p) => {
  expect(twoSidedP(z)).toBeCloseTo(p, 13);
  expect(twoSidedP(-z)).toBe(twoSidedP(z));
});

test("far out it is 0 and never below", () => {
  expect(twoSidedP(40)).toBe(0);
  expect(twoSidedP(8.4)).toBeGreaterThanOrEqual(0);
});

test("it undoes the normal quantile", () => {
  fc.assert(
    fc.property(fc.double({min: 1e-9, max: 0.999, noNaN: true}), (p) => {
      expect(twoSidedP(normalQuantile(1 - p / 2))).toBeCloseTo(p, 9);
    })
  );
});
