import {expect, test} from "vitest";
import {statements} from "../../../src/sql/statements.js";

/** Tokens as DuckDB 1.1 gave them: 2 a text, 3 an operator, 4 a keyword; comments are no tokens. */
test("statements() divides at the semicolons that are operators, and counts UTF-16 units", () => {
  const query = "select 'é;😀'; -- c;\nselect $$a;b$$;;";
  const tokens = {offsets: [0, 7, 16, 24, 31, 38, 39], types: [4, 2, 3, 4, 2, 3, 3]};
  const divided = statements(query, tokens);
  expect(divided.map(({text}) => text)).toEqual(["select 'é;😀'", " -- c;\nselect $$a;b$$"]);
  for (const {text, start} of divided) expect(query.slice(start, start + text.length)).toBe(text);
});

test("statements() of a comment, of nothing, and of an open text", () => {
  expect(statements("-- nothing", {offsets: [], types: []})).toEqual([]);
  expect(statements("", {offsets: [], types: []})).toEqual([]);
  expect(statements("select 'a;", {offsets: [0], types: [4]})).toEqual([
    {text: "select 'a;", start: 0}
  ]);
});
