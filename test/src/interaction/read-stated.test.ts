import {expect, test} from "vitest";
import type {PageState} from "../../../src/interaction/page-state.js";
import {readStated} from "../../../src/interaction/read-stated.js";

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
