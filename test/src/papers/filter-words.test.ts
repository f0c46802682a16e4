import {expect, test} from "vitest";
import {exactly, open, orMore} from "../../../src/page/span.js";
import {filterParts, filterWords} from "../../../src/papers/filter-words.js";
import {noFilter, type PapersFilter} from "../../../src/papers/papers-query.js";

test("filterWords names each filter, and nothing without one", () => {
  expect(filterWords(noFilter)).toBe("");
  expect(filterWords({...noFilter, search: 'Plane "mutual information"'})).toBe(
    "with “plane” and “mutual information”"
  );
  expect(
    filterWords({
      ...noFilter,
      representative: true,
      summary: true,
      fields: ["cs.LG"],
      years: exactly(2026),
      verdicts: ["accept"],
      novelty: orMore(7)
    })
  ).toBe(
    "listed as representative, with a summary, in the field “cs.LG”, of 2026, with the verdict “accept” and of novelty 7 or more"
  );
});

test.each<[Partial<PapersFilter>, string]>([
  [{search: "graph -transformers"}, "with “graph” and without “transformers”"],
  [{search: "a OR b"}, "with “a” or “b”"],
  [{search: 'x y a OR "b c" -d -e'}, "with “x” and “y”, with “a” or “b c” and without “d” or “e”"],
  [{search: "OR -"}, "with “-”"],
  [{fields: ["cs.LG", "stat.ML", "cs.CL"]}, "in the field “cs.LG”, “stat.ML” or “cs.CL”"],
  [{verdicts: ["accept", "conditional"]}, "with the verdict “accept” or “conditional”"],
  [{years: {from: 2023, to: 2025}}, "of 2023 to 2025"],
  [{years: orMore(2023)}, "of 2023 or later"],
  [{years: {from: null, to: 2025}}, "of 2025 or earlier"],
  [{novelty: {from: 6, to: 7.5}}, "of novelty 6 to 7.5"],
  [{novelty: exactly(6.5)}, "of novelty 6.5"],
  [{novelty: {from: null, to: 0}}, "of novelty 0 or less"]
])("filterWords of %j is “papers %s”", (filter, words) => {
  expect(filterWords({...noFilter, ...filter})).toBe(words);
});

test("filterParts takes each thing that a filter asks for away alone", () => {
  const filter = {...noFilter, search: "plane", summary: true, years: exactly(2026)};
  const now = {...filter, verdicts: ["accept"]};
  expect(filterParts(filter).map(({words, without}) => [words, without(now)])).toEqual([
    ["with “plane”", {...now, search: ""}],
    ["with a summary", {...now, summary: false}],
    ["of 2026", {...now, years: open}]
  ]);
  expect(filterParts(noFilter)).toEqual([]);
});
