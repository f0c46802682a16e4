import {expect, test} from "vitest";
import {phraseFinding} from "../../../src/clusters/phrase-plot.js";
import {plain} from "../../plain.js";

const rows = (...papers: number[]) =>
  papers.map((some, i) => ({phrase: "abc".charAt(i), papers: some, hubs_own: true}));

test.each([
  [[], "No phrase was counted."],
  [[3], "“a” stands in 3 of 31 listed papers."],
  [[1, 5], "“b” stands in 5 of 31 listed papers, more than any other of these phrases."],
  [
    [5, 1, 5],
    "“a” and “c” stand in 5 of 31 listed papers each, more than any other of these phrases."
  ],
  [[2, 2], "“a” and “b” stand in 2 of 31 listed papers each."]
])("phraseFinding of phrases in %j papers", (papers, sentence) => {
  expect(plain(phraseFinding(rows(...papers), 31))).toBe(sentence);
});
