import {expect, test} from "vitest";
import {append} from "../../../loaders/text/append.js";

test("append(lists, key, value) adds to the list of a key, in the order of the calls", () => {
  const lists = new Map([["a", [1]]]);
  append(lists, "a", 2);
  append(lists, "b", 3);
  append(lists, "a", 1);
  expect([...lists]).toEqual([
    ["a", [1, 2, 1]],
    ["b", [3]]
  ]);
});
