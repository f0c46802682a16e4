import {expect, it} from "vitest";
import {kruskalStress} from "../../../loaders/statistics/kruskal-stress.js";

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
