import {expect, test} from "vitest";
import {addUp} from "../../../src/page/add-up.js";
import {tally} from "../../../src/page/tally.js";

test("tally(values) counts equal values, the most frequent first", () => {
  expect(tally(["b", "a", "b", "c", "a", "d"])).toEqual([
    {value: "a", count: 2},
    {value: "b", count: 2},
    {value: "c", count: 1},
    {value: "d", count: 1}
  ]);
  expect(tally([])).toEqual([]);
});

test("addUp(rows) adds the counts of equal values in the order they come", () => {
  const rows = [
    {value: "b", count: 1},
    {value: "__proto__", count: 4},
    {value: "b", count: 2}
  ];
  expect(addUp(rows)).toEqual([
    {value: "b", count: 3},
    {value: "__proto__", count: 4}
  ]);
  expect(addUp([])).toEqual([]);
});
