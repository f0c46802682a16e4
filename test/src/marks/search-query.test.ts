import fc from "fast-check";
import {expect, test} from "vitest";
import {matchRanges, readSearch, searchTerms} from "../../../src/marks/search-query.js";

test.each([
  ["", []],
  ["   ", []],
  ["Mutual  INFORMATION", ["mutual", "information"]],
  ['"Mutual  Information" plane', ["mutual information", "plane"]],
  ["“naïve Bayes”", ["naive bayes"]],
  ['an "open phrase', ["an", "open phrase"]],
  ['"" a a', ["a"]],
  ["'; DROP TABLE papers; --", ["';", "drop", "table", "papers;", "--"]]
])("searchTerms(%j) is %j", (query, terms) => {
  expect(searchTerms(query)).toEqual(terms);
});

test.each([
  ["graph -transformers", [["graph"]], ["transformers"]],
  ["a OR b", [["a", "b"]], []],
  ["x a OR b OR c y", [["x"], ["a", "b", "c"], ["y"]], []],
  ['"a b" OR “C d” -"e F"', [["a b", "c d"]], ["e f"]],
  ["OR a OR", [["a"]], []],
  ["a OR OR b", [["a", "b"]], []],
  ["a or b", [["a"], ["or"], ["b"]], []],
  ['a "OR" b', [["a"], ["or"], ["b"]], []],
  ["a OR -b c", [["a"], ["c"]], ["b"]],
  ["a -b OR c", [["a"], ["c"]], ["b"]],
  ["-b OR c", [["c"]], ["b"]],
  ["a OR a b OR a", [["a"], ["b", "a"]], []],
  ["well-known - -- --x -", [["well-known"], ["-"], ["--"], ["--x"]], []],
  ['-"" -a -A', [], ["a"]]
])("readSearch(%j) wants %j and not %j", (query, wanted, unwanted) => {
  expect(readSearch(query)).toEqual({wanted, unwanted});
  expect(searchTerms(query)).toEqual([...new Set(wanted.flat())]);
});

const marked = (text: string, query: string) =>
  matchRanges(text, searchTerms(query)).map(([from, to]) => text.slice(from, to));

test.each([
  ["Information Plane Analysis", "plane info", ["Info", "Plane"]],
  ["Étude of ﬁne\u200b-tuning", "etude fine-", ["Étude", "ﬁne\u200b-"]],
  ["aaaa", "aa", ["aaaa"]],
  ["mutual\n information", '"mutual information"', ["mutual\n information"]],
  ["a graph of transformers", "graph OR plane -transformers", ["graph"]],
  ["nothing here", "plane", []]
])("matchRanges in %j of %j marks %j", (text, query, marks) => {
  expect(marked(text, query)).toEqual(marks);
});

test("matchRanges are in order, apart, and inside the text", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), fc.string(), (text, query) => {
      let before = -1;
      for (const [from, to] of matchRanges(text, searchTerms(query))) {
        expect(from).toBeGreaterThan(before);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        before = to;
      }
    })
  );
});
