import {expect, test} from "vitest";
import {filterParts, filterWords} from "../../src/lib/filter-words.js";
import {noFilter} from "../../src/lib/papers-query.js";

test("filterWords names each filter, and nothing without one", () => {
  expect(filterWords(noFilter)).toBe("");
  expect(filterWords({...noFilter, search: 'Plane "mutual information"'})).toBe(
    "with “plane” and “mutual information”"
  );
  expect(
    filterWords({
      search: "",
      representative: true,
      summary: true,
      field: "cs.LG",
      year: 2026,
      verdict: "accept",
      novelty: 7
    })
  ).toBe(
    "listed as representative, with a summary, in the field “cs.LG”, of 2026, with the verdict “accept” and of novelty 7 or more"
  );
});

test("filterParts takes each thing that a filter asks for away alone", () => {
  const filter = {...noFilter, search: "plane", summary: true, year: 2026};
  expect(filterParts(filter)).toEqual([
    {words: "with “plane”", without: {...filter, search: ""}},
    {words: "with a summary", without: {...filter, summary: false}},
    {words: "of 2026", without: {...filter, year: null}}
  ]);
  expect(filterParts(noFilter)).toEqual([]);
});
