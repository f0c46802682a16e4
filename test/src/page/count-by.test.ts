import {expect, test} from "vitest";
import {countBy} from "../../../src/page/count-by.js";

test("countBy(values) counts equal values, the most frequent first", () => {
  expect(countBy(["b", "a", "b", "c", "a", "d"])).toEqual([
    {value: "a", count: 2},
    {value: "b", count: 2},
    {value: "c", count: 1},
    {value: "d", count: 1}
  ]);
  expect(countBy([])).toEqual([]);
});
