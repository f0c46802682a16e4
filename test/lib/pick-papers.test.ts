import {expect, test} from "vitest";
import {isPicked} from "../../src/lib/pick-papers.js";
import {papersOfTerms, withTerm} from "../../src/lib/paper-sets.js";
import {exampleThemes} from "./theme-rows.js";

test("a pick is what is selected where its words are, and nothing is where all papers are", () => {
  const pick = {papers: ["p1"], words: "with “a”"};
  const value = {matched: new Set(["p1"]), words: "with “a”", chosen: null};
  expect(isPicked(value, pick)).toBe(true);
  expect(isPicked({...value, words: "with “b”"}, pick)).toBe(false);
  expect(isPicked({...value, matched: null}, pick)).toBe(false);
});

test("papersOfTerms: each paper once, however often the term stands in it", () => {
  const rows = exampleThemes();
  const sets = papersOfTerms([...rows.paper_terms, ...rows.paper_terms]);
  for (const {term_id, papers} of rows.terms) expect(sets.get(term_id)?.size).toBe(papers);
  expect(withTerm("a")).toBe("with “a”");
});
