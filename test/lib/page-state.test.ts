import fc from "fast-check";
import {expect, test} from "vitest";
import {hashOfState, stateOfHash} from "../../src/lib/page-state.js";

test("hashOfState and stateOfHash undo each other, whatever the names and values", () => {
  const states = fc.uniqueArray(
    fc.tuple(fc.string({unit: "grapheme"}), fc.string({unit: "grapheme"})),
    {
      selector: ([name]) => name
    }
  );
  fc.assert(
    fc.property(states, (entries) => {
      const state = new Map(entries);
      expect(stateOfHash(hashOfState(state))).toEqual(state);
    })
  );
});

test("the same state has the same address, in whatever order it was made", () => {
  expect(
    hashOfState(
      new Map([
        ["theme", "a"],
        ["q", "b c"]
      ])
    )
  ).toBe("#?q=b+c&theme=a");
  expect(
    hashOfState(
      new Map([
        ["q", "b c"],
        ["theme", "a"]
      ])
    )
  ).toBe("#?q=b+c&theme=a");
  expect(hashOfState(new Map())).toBe("");
});

test("the name of a heading states nothing", () => {
  expect(stateOfHash("#the-papers").size).toBe(0);
  expect(stateOfHash("").size).toBe(0);
});
