import {expect, test} from "vitest";
import {matchQuery, noFilter} from "../../../src/papers/papers-query.js";
import {orMore} from "../../../src/page/span.js";

test("matchQuery(noFilter, position) asks for every paper", () => {
  expect(matchQuery(noFilter, "position")).toEqual({
    sql: "SELECT paper_id FROM papers WHERE true ORDER BY position",
    parameters: []
  });
});

test("matchQuery binds every term and every filter, in the order of its question marks", () => {
  const filter = {
    ...noFilter,
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
