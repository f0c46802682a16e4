import {expect, test} from "vitest";
import {matchQuery, noFilter} from "../../src/lib/papers-query.js";

test("matchQuery(noFilter, position) asks for every paper", () => {
  expect(matchQuery(noFilter, "position")).toEqual({
    sql: "SELECT paper_id FROM papers WHERE true ORDER BY position",
    parameters: []
  });
});

test("matchQuery binds every term and every filter, in the order of its question marks", () => {
  const filter = {
    search: 'Plane "mutual information"',
    representative: true,
    summary: true,
    field: "cs.LG",
    year: 2026,
    verdict: "accept",
    novelty: 7
  };
  expect(matchQuery(filter, "title")).toEqual({
    sql:
      "SELECT paper_id FROM papers WHERE contains(folded, ?) AND contains(folded, ?)" +
      " AND representative AND summary IS NOT NULL AND field = ? AND year = ? AND verdict = ? AND novelty >= ?" +
      " ORDER BY title_rank NULLS LAST, position",
    parameters: ["plane", "mutual information", "cs.LG", 2026, "accept", 7]
  });
});

test("no query holds a word of the reader's or of the text", () => {
  const hostile = "'; DROP TABLE papers; --";
  const filter = {...noFilter, search: hostile, field: hostile, verdict: hostile};
  const query = matchQuery(filter, "novelty");
  expect(query.sql).not.toMatch(/drop|--|'/i);
  expect(query.sql.split("?").length - 1).toBe(query.parameters.length);
});
