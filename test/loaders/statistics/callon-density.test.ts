import {expect, test} from "vitest";
import {callonDensity} from "../../../loaders/statistics/callon-density.js";
import {equivalenceIndex} from "../../../loaders/statistics/equivalence-index.js";

test("callonDensity([0.25, 0.2, 0.05], 3) is 50 over 3", () => {
  expect(callonDensity([0.25, 0.2, 0.05], 3)).toBeCloseTo(50 / 3, 12);
});

test("callonDensity of a theme without links or without terms is 0", () => {
  expect(callonDensity([], 4)).toBe(0);
  expect(callonDensity([], 0)).toBe(0);
});

test("two terms that only stand together have 50, each pair once and no term with itself", () => {
  expect(callonDensity([equivalenceIndex(3, 3, 3)], 2)).toBe(50);
});

test("w terms that only stand together have 50 (w − 1)", () => {
  for (const terms of [2, 3, 5, 8]) {
    const pairs = Array.from({length: (terms * (terms - 1)) / 2}, () => equivalenceIndex(4, 4, 4));
    expect(callonDensity(pairs, terms)).toBeCloseTo(50 * (terms - 1), 10);
  }
});
