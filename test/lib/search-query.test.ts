import fc from "fast-check";
import {expect, test} from "vitest";
import {matchRanges, searchTerms} from "../../src/lib/search-query.js";

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

const marked = (text: string, query: string) =>
  matchRanges(text, searchTerms(query)).map(([from, to]) => text.slice(from, to));

test.each([
  ["Information Plane Analysis", "plane info", ["Info", "Plane"]],
  ["Étude of ﬁne\u200b-tuning", "etude fine-", ["Étude", "ﬁne\u200b-"]],
  ["aaaa", "aa", ["aaaa"]],
  ["mutual\n information", '"mutual information"', ["mutual\n information"]],
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
