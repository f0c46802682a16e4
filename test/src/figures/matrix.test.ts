import fc from "fast-check";
import {expect, test} from "vitest";
import {blockOrder, orderByOverlap} from "../../../src/figures/matrix.js";

const set = (letters: string) => new Set(letters);

test("orderByOverlap: the largest set first, then the one that shares most with it", () => {
  expect(orderByOverlap([set("xy"), set("abcd"), set("de"), set("cd"), set("ez")])).toEqual([
    1, 3, 2, 4, 0
  ]);
});

test("orderByOverlap keeps the order given where nothing is shared", () => {
  expect(orderByOverlap([set("a"), set("b"), set("c")])).toEqual([0, 1, 2]);
  expect(orderByOverlap([])).toEqual([]);
});

test("orderByOverlap and blockOrder give every index once", () => {
  const sets = fc.array(fc.uniqueArray(fc.constantFrom(..."abcdefgh")), {maxLength: 9});
  fc.assert(
    fc.property(sets, (lists) => {
      const all = lists.map((_, i) => i);
      expect(orderByOverlap(lists.map((list) => new Set(list))).sort((a, b) => a - b)).toEqual(all);
      const rows = lists.map((list) => [..."abcdefgh"].map((letter) => list.includes(letter)));
      expect(blockOrder(rows).sort((a, b) => a - b)).toEqual(all);
    })
  );
});

test("blockOrder: rows of the first column together, rows without any last", () => {
  const rows = ["....", "..x.", "x...", ".x..", "xx..", "x..x", "...."].map((row) =>
    [...row].map((mark) => mark === "x")
  );
  expect(blockOrder(rows)).toEqual([4, 5, 2, 3, 1, 0, 6]);
});
