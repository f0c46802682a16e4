import {expect, it} from "vitest";
import {neighboursKept} from "../../../loaders/statistics/neighbours-kept.js";

it.each([
  [[], [1, 2], 1],
  [[1, 2], [1, 2], 1],
  [[1, 2], [2, 3], 0.5],
  [[1, 2, 3, 4], [9], 0],
  [[1, 2, 3], [1, 2, 3, 4, 5, 6], 1]
])("neighboursKept(%j, %j) is %d", (drawn, near, share) => {
  expect(neighboursKept(drawn, new Set(near))).toBe(share);
});
