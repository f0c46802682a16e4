import {expect, test} from "vitest";
import {silhouette} from "../../loaders/statistics/silhouette.js";

test("silhouette(a, b) is (b − a) / max(a, b)", () => {
  expect(silhouette(1, 4)).toBe(0.75);
  expect(silhouette(4, 1)).toBe(-0.75);
  expect(silhouette(2, 2)).toBe(0);
  expect(silhouette(0, 3)).toBe(1);
});

test("an item alone in its cluster, or where all distances are 0, has 0", () => {
  expect(silhouette(NaN, 3)).toBe(0);
  expect(silhouette(0, 0)).toBe(0);
});
