import {expect, test} from "vitest";
import {termOptions} from "../../../src/trials/curation-fields.js";
import {exampleThemes} from "../themes/theme-rows.js";

const [row] = exampleThemes().terms;
if (row === undefined) throw new Error("no rows");
const terms = [
  {...row, term: "information plane", papers: 3, position: 2},
  {...row, term: "mutual information", papers: 9, position: 1},
  {...row, term: "Plane", papers: 3, position: 1},
  {...row, term: "unused plan", papers: 0}
];
const offered = (typed: string, options = {}) =>
  termOptions(terms, typed, options).map(({term}) => term);

test("termOptions(terms, typed) has it at the start of a word, the most papers first", () => {
  expect(offered("PLAN")).toEqual(["Plane", "information plane"]);
  expect(offered("inform")).toEqual(["mutual information", "information plane"]);
  expect(offered("lane")).toEqual([]);
  expect(offered("", {most: 2})).toEqual(["mutual information", "Plane"]);
});
