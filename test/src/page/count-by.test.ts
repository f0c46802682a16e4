import {expect, test} from "vitest";
import {sumBy} from "../../../src/page/sum-by.js";
import {countBy} from "../../../src/page/count-by.js";

test("tally(values) counts equal values, the most frequent first", () => {
  expect(countBy(["b", "a", "b", "c", "a", "d"])).toEqual([
    {value: "a", count: 2},
    {value: "b", count: 2},
    {value: "c", count: 1},
    {value: "d", count: 1}
  ]);
  expect(countBy([])).toEqual([]);
});

test("sumBy(rows) adds the counts of equal values in the order they come", () => {
  const rows = [
    {value: "b", count: 1},
    {value: "__proto__", count: 4},
    {value: "b", count: 2}
  ];
  expect(sumBy(rows)).toEqual([
    {value: "b", count: 3},
    {value: "__proto__", count: 4}
  ]);
  expect(sumBy([])).toEqual([]);
});
