import {expect, test} from "vitest";
import {exactly, open, orMore} from "../../../src/page/span.js";
import {
  filterParts,
  filterWords,
  matchQuery,
  noFilter,
  type PapersFilter
} from "../../../src/papers/papers-query.js";

test("matchQuery(noFilter, position) asks for every paper", () => {
  expect(matchQuery(noFilter, "position")).toEqual({
    sql: "SELECT paper_id FROM papers WHERE true ORDER BY position",
    parameters: []
  });
});

test("matchQuery binds every term and every filter, in the order of its question marks", () => {
  const filter = {
    search: 'Plane a OR b "mutual information" -"c d"',
    representative: true,
    summary: true,
    fields: ["cs.LG", "stat.ML"],
    years: {from: 2024, to: 2026},
    verdicts: ["accept"],
    novelty: orMore(7.5)
  };
  expect(matchQuery(filter, "title")).toEqual({
    sql:
      "SELECT paper_id FROM papers WHERE contains(folded, ?)" +
      " AND (contains(folded, ?) OR contains(folded, ?)) AND contains(folded, ?)" +
      " AND NOT contains(folded, ?) AND representative AND summary IS NOT NULL" +
      " AND (field = ? OR field = ?) AND year >= ? AND year <= ? AND verdict = ? AND novelty >= ?" +
      " ORDER BY title_rank NULLS LAST, position",
    parameters: [
      ...["plane", "a", "b", "mutual information", "c d"],
      ...["cs.LG", "stat.ML", 2024, 2026, "accept", 7.5]
    ]
  });
});

test("no query holds a word of the reader's or of the text", () => {
  const hostile = "'; DROP TABLE papers; --";
  const filter = {...noFilter, search: hostile, fields: [hostile, "'"], verdicts: [hostile]};
  const query = matchQuery(filter, "novelty");
  expect(query.sql).not.toMatch(/drop|--|'/i);
  expect(query.sql.split("?").length - 1).toBe(query.parameters.length);
});

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
  expect(filterParts(filter)).toEqual([
    {words: "with “plane”", without: {...filter, search: ""}},
    {words: "with a summary", without: {...filter, summary: false}},
    {words: "of 2026", without: {...filter, years: open}}
  ]);
  expect(filterParts(noFilter)).toEqual([]);
});
