import fc from "fast-check";
import {expect, test} from "vitest";
import {
  hashOfState,
  readStated,
  sectionOfHash,
  stateOfHash,
  type PageState
} from "../../../src/interaction/page-state.js";

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

function fake(stated: string | null) {
  const settled: Parameters<PageState["settle"]>[] = [];
  const settle: PageState["settle"] = (...what) => settled.push(what);
  return {state: {get: () => stated, settle}, settled};
}

const number = (stated: string) => (/^\d+$/u.test(stated) ? Number(stated) : null);

test("readStated(state, name, read) gives what is read, and settles what the page has not", () => {
  const known = fake("2024");
  expect(readStated(known.state, "year", number)).toBe(2024);
  expect(known.settled).toEqual([]);
  const gone = fake("soon");
  expect(readStated(gone.state, "year", number)).toBeNull();
  expect(gone.settled).toEqual([["year", null, {asked: "soon"}]]);
  const asked = (stated: string) => stated.toUpperCase();
  readStated(gone.state, "year", number, {asked});
  expect(gone.settled[1]).toEqual(["year", null, {asked: "SOON"}]);
});

test("where nothing is stated, or there is no state, nothing is read or told", () => {
  const {state, settled} = fake(null);
  expect(readStated(state, "year", () => 1)).toBeNull();
  expect(readStated(undefined, "year", () => 1)).toBeNull();
  expect(settled).toEqual([]);
});
