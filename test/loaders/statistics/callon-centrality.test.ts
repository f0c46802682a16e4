import {expect, test} from "vitest";
import {callonCentrality} from "../../../loaders/statistics/callon-centrality.js";
import {equivalenceIndex} from "../../../loaders/statistics/equivalence-index.js";

test("callonCentrality([0.25, 0.2]) is 4.5", () => {
  expect(callonCentrality([0.25, 0.2])).toBeCloseTo(4.5, 12);
});

test("callonCentrality of a theme without links outside is 0", () => {
  expect(callonCentrality([])).toBe(0);
});

test("a theme of two terms of 4 and 5 papers, tied to a third of 10 by 2 and 5, has 6", () => {
  const links = [equivalenceIndex(2, 4, 10), equivalenceIndex(5, 5, 10)];
  expect(links).toEqual([0.1, 0.5]);
  expect(callonCentrality(new Set(links))).toBeCloseTo(6, 12);
});
