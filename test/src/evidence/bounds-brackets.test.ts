import {expect, test} from "vitest";
import {wholeTicks} from "../../../src/evidence/bounds-brackets.js";

test.each([
  [0, [0]],
  [1, [0, 1]],
  [5, [0, 1, 2, 3, 4, 5]],
  [31, [0, 10, 20, 31]],
  [353, [0, 100, 200, 353]],
  [500, [0, 100, 200, 300, 400, 500]]
])("wholeTicks(%d) is %j", (total, ticks) => {
  expect(wholeTicks(total)).toEqual(ticks);
});
