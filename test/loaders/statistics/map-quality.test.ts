import {expect, it} from "vitest";
import {kruskalStress, neighboursKept} from "../../../loaders/statistics/map-quality.js";

it.each([
  [[], [], 0],
  [[1, 2, 3], [1, 2, 3], 0],
  [[1, 2, 3], [10, 20, 30], 0],
  [[1, 1], [0, 0], 1],
  [[0, 0], [0, 0], 0],
  [[1, 1], [1, 0], Math.SQRT1_2],
  [[3, 4, 5], [3, 4, 0], 1 / Math.SQRT2]
])("kruskalStress(%j, %j) is %d", (distances, shown, stress) => {
  expect(kruskalStress(distances, shown)).toBeCloseTo(stress, 12);
});

it.each([
  [[], [1, 2], 1],
  [[1, 2], [1, 2], 1],
  [[1, 2], [2, 3], 0.5],
  [[1, 2, 3, 4], [9], 0],
  [[1, 2, 3], [1, 2, 3, 4, 5, 6], 1]
])("neighboursKept(%j, %j) is %d", (drawn, near, share) => {
  expect(neighboursKept(drawn, new Set(near))).toBe(share);
});
