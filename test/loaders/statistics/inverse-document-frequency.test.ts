import {expect, test} from "vitest";
import {inverseDocumentFrequency} from "../../../loaders/statistics/inverse-document-frequency.js";

const scikitLearnUserGuide = "log(7/3) + 1 = 1.8473, the third term of scikit-learn's user guide";

test(`inverseDocumentFrequency(2, 6) is ${scikitLearnUserGuide}`, () => {
  expect(inverseDocumentFrequency(2, 6)).toBeCloseTo(1.8473, 4);
});

test("inverseDocumentFrequency(31, 31) of a term of every paper is 1", () => {
  expect(inverseDocumentFrequency(31, 31)).toBe(1);
});

test("inverseDocumentFrequency(0, 0) without a background is 1", () => {
  expect(inverseDocumentFrequency(0, 0)).toBe(1);
});

test("inverseDocumentFrequency falls with the papers", () => {
  const values = [0, 1, 5, 30].map((papers) => inverseDocumentFrequency(papers, 31));
  expect(values[0]).toBeCloseTo(Math.log(32) + 1, 12);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(new Set(values).size).toBe(4);
});
