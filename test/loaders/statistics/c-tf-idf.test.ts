import {expect, test} from "vitest";
import {cTfIdf} from "../../../loaders/statistics/c-tf-idf.js";

test("cTfIdf(0.25, 5, 20) is 0.25 ln 5, worked by hand", () => {
  expect(cTfIdf(0.25, 5, 20)).toBeCloseTo(0.402359478108525, 14);
});

test("of two terms as frequent in a class, the one that is rarer in all classes weighs more", () => {
  expect(cTfIdf(0.1, 2, 20)).toBeGreaterThan(cTfIdf(0.1, 10, 20));
});

test("a term that stands nowhere has 0", () => {
  expect(cTfIdf(0, 0, 20)).toBe(0);
});
