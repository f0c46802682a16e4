import {expect, test} from "vitest";
import {isPicked} from "../../../src/interaction/pick-papers.js";
import {papersOfTerms, termPick, withTerm} from "../../../src/themes/paper-sets.js";
import {newSelection} from "../../../src/interaction/selection.js";
import {exampleThemes} from "../themes/theme-rows.js";

test("a pick is in force where the filter of its kind has its state, whatever its words", () => {
  const pick = {kind: "cluster", state: "words/leiden/5/1", words: "of the group “a”"};
  const selection = newSelection();
  selection.filter("cluster", {papers: new Set(["p1"]), words: "of 1", state: pick.state});
  expect(isPicked(selection.value, pick)).toBe(true);
  selection.filter("cluster", {papers: new Set(["p1"]), words: pick.words, state: "words/nmf/5/1"});
  expect(isPicked(selection.value, pick)).toBe(false);
});

test("a pick without a state is in force where the filter of its kind has its words", () => {
  const pick = {kind: "term", words: "with “a”"};
  const selection = newSelection();
  selection.filter("term", {papers: new Set(["p1"]), words: "with “a”"});
  expect(isPicked(selection.value, pick)).toBe(true);
  expect(isPicked(selection.value, {...pick, words: "with “b”"})).toBe(false);
  expect(isPicked(selection.value, {...pick, kind: "theme"})).toBe(false);
  selection.clear();
  expect(isPicked(selection.value, pick)).toBe(false);
});

test("papersOfTerms: each paper once, with every place where the term stands", () => {
  const rows = exampleThemes();
  const papers = papersOfTerms(rows.paper_terms);
  for (const {term_id, papers: some} of rows.terms) expect(papers.get(term_id)?.size).toBe(some);
  const places = [...papers.values()].flatMap((own) => [...own.values()].flat());
  expect(places).toHaveLength(rows.paper_terms.length);
});

test("termPick(term, papers) selects the papers of a term, with its places", () => {
  const rows = exampleThemes();
  const [term = {term_id: "", term: "", papers: 0}] = rows.terms;
  const pick = termPick(term, papersOfTerms(rows.paper_terms));
  expect(pick.papers).toHaveLength(term.papers);
  expect(pick.words).toBe(withTerm(term.term));
  for (const id of pick.papers) {
    expect(
      pick
        .places?.()
        .get(id)
        ?.every((place) => place.term_id === term.term_id)
    ).toBe(true);
  }
  expect(termPick({term_id: "nowhere", term: "x"}, new Map()).papers).toEqual([]);
});
