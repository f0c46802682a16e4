import {expect, test} from "vitest";
import {
  countQuery,
  matchQuery,
  noFilter,
  pageQuery,
  rankQuery
} from "../../src/lib/papers-query.js";

test("pageQuery(noFilter, position, …) asks for every paper", () => {
  expect(pageQuery(noFilter, "position", {limit: 25, offset: 50})).toEqual({
    sql: "SELECT paper_id FROM papers WHERE true ORDER BY position LIMIT CAST(? AS INTEGER) OFFSET CAST(? AS INTEGER)",
    parameters: [25, 50]
  });
});

test("countQuery binds every term and every filter, in the order of its question marks", () => {
  const filter = {
    search: 'Plane "mutual information"',
    representative: true,
    summary: true,
    field: "cs.LG",
    year: 2026,
    verdict: "accept",
    novelty: 7
  };
  expect(countQuery(filter)).toEqual({
    sql:
      "SELECT CAST(COUNT(*) AS INTEGER) AS total FROM papers WHERE contains(folded, ?) AND contains(folded, ?)" +
      " AND representative AND summary IS NOT NULL AND field = ? AND year = ? AND verdict = ? AND novelty >= ?",
    parameters: ["plane", "mutual information", "cs.LG", 2026, "accept", 7]
  });
});

test("no query holds a word of the reader's or of the text", () => {
  const hostile = "'; DROP TABLE papers; --";
  const filter = {...noFilter, search: hostile, field: hostile, verdict: hostile};
  for (const query of [
    pageQuery(filter, "title", {limit: 1, offset: 0}),
    countQuery(filter),
    matchQuery(filter, "novelty"),
    rankQuery(filter, "newest", hostile)
  ]) {
    expect(query.sql).not.toMatch(/drop|--|'/i);
    expect(query.sql.split("?").length - 1).toBe(query.parameters.length);
  }
});
