import {expect, test} from "vitest";
import {problem, statements} from "../../../src/sql/statements.js";

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

const told = (details: object) => JSON.stringify(details);

test("problem() finds the word at DuckDB's byte position, in the statement's place in the query", () => {
  const query = "select 1;\nselect 'ünïcödé😀',\n  zz from t";
  const text = query.slice(9);
  const position = String(new TextEncoder().encode(text.slice(0, text.indexOf("zz"))).length);
  const message = told({
    exception_type: "Binder",
    exception_message:
      'Referenced column "zz" not found in FROM clause!\nCandidate bindings: "t.a"',
    position
  });
  const {reason, place} = problem(message, query, {text, start: 9});
  expect(reason).toBe(
    'Binder error: Referenced column "zz" not found in FROM clause!\nCandidate bindings: "t.a"'
  );
  expect(place).toMatchObject({line: 3, column: 3});
  expect(query.slice(place?.from, place?.to)).toBe("zz");
});

test("problem() marks the last character where the query ends too early", () => {
  const query = "select (1 \n";
  const message = told({
    exception_type: "Parser",
    exception_message: "syntax error at end of input",
    position: "11"
  });
  expect(problem(message, query, {text: query, start: 0}).place).toEqual({
    from: 8,
    to: 9,
    line: 1,
    column: 9
  });
});

test("problem() without a position, and of a message that is no JSON, stands nowhere", () => {
  const statement = {text: "x", start: 0};
  expect(
    problem(told({exception_type: "Invalid Input", exception_message: "boom"}), "x", statement)
  ).toEqual({reason: "Invalid Input error: boom", place: null});
  expect(problem("out of memory", "x", statement)).toEqual({reason: "out of memory", place: null});
});

test("problem() leaves out the advice to install extensions", () => {
  const message = told({
    exception_type: "Catalog",
    exception_message:
      "f is not in the catalog, but it exists in the json extension.\n\nPlease try installing and loading it:\nINSTALL json;"
  });
  expect(problem(message, "f", {text: "f", start: 0}).reason).toBe(
    "Catalog error: f is not in the catalog, but it exists in the json extension. Extensions are not loaded here."
  );
});
