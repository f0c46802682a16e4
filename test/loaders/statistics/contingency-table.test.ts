import {expect, test} from "vitest";
import {contingencyTable} from "../../../loaders/statistics/contingency-table.js";

test("contingencyTable(one, other) counts what each pair of groups shares", () => {
  expect(contingencyTable([7, 7, -1, 7], [0, 1, 1, 1])).toEqual({
    items: 4,
    one: [3, 1],
    other: [1, 3],
    both: [
      {one: 0, other: 0, items: 1},
      {one: 0, other: 1, items: 2},
      {one: 1, other: 1, items: 1}
    ]
  });
  expect(contingencyTable([], [])).toEqual({items: 0, one: [], other: [], both: []});
});

test("partitions of different items are refused", () => {
  expect(() => contingencyTable([0, 0], [0])).toThrow("partitions are of 2 and 1 items");
});
