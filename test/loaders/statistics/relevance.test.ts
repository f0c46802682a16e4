import {expect, test} from "vitest";
import {relevance} from "../../../loaders/statistics/relevance.js";

test("relevance(0.1, 0.02) is 0.6 ln 0.1 + 0.4 ln 5, worked by hand", () => {
  expect(relevance(0.1, 0.02)).toBeCloseTo(-1.3815510557964275 + 0.6437751649736401, 14);
});

test("λ = 1 ranks by φ, λ = 0 by the lift φ/p", () => {
  expect(relevance(0.1, 0.02, 1)).toBe(Math.log(0.1));
  expect(relevance(0.1, 0.02, 0)).toBeCloseTo(Math.log(5), 14);
});

test("a term that the cluster does not have is the least relevant", () => {
  expect(relevance(0, 0.02)).toBe(-Infinity);
});
