import fc from "fast-check";
import {expect, test} from "vitest";
import {hashOfState, sectionOfHash, stateOfHash} from "../../../src/interaction/page-state.js";

test("hashOfState and stateOfHash undo each other, whatever the names and values", () => {
  const states = fc.uniqueArray(
    fc.tuple(fc.string({unit: "grapheme"}), fc.string({unit: "grapheme"})),
    {
      selector: ([name]) => name
    }
  );
  fc.assert(
    fc.property(states, fc.string({unit: "grapheme"}), (entries, section) => {
      const state = new Map(entries);
      expect(stateOfHash(hashOfState(state))).toEqual(state);
      expect(stateOfHash(hashOfState(state, section))).toEqual(state);
      expect(sectionOfHash(hashOfState(state, section))).toBe(section);
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
  expect(sectionOfHash("#the-papers")).toBe("the-papers");
  expect(sectionOfHash("#?q=a")).toBe("");
  expect(sectionOfHash("#%E0%A4%A")).toBe("%E0%A4%A");
});
