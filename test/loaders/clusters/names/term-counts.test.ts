import {expect, test} from "vitest";
import {termCounts} from "../../../../loaders/clusters/names/term-counts.js";
import {hubOf, strippedPage} from "../../analysis/pages-of-text.js";

const {papers, terms, paper_terms} = hubOf(
  strippedPage([
    ["Retina of cornea", "The retina and a kidney."],
    ["Cornea", "A galaxy is far away."],
    ["Retina", "Nothing else."]
  ])
);
const {terms: shared, papers: counts} = termCounts(papers, terms, paper_terms);
const countsOf = (paper: number) =>
  Object.fromEntries(
    (counts[paper] ?? []).map(({term, occurrences}) => [shared[term]?.term_id ?? "", occurrences])
  );

test("termCounts counts titles twice, and leaves out the terms of a single paper", () => {
  expect(shared.map(({term_id}) => term_id).sort()).toEqual(["cornea", "retina"]);
  expect([0, 1, 2].map(countsOf)).toEqual([{retina: 3, cornea: 2}, {cornea: 2}, {retina: 2}]);
});

test("a place inside a longer term does not count, and the paper has the term all the same", () => {
  const nested = paper_terms.map((place) => ({...place, nested: place.term_id === "cornea"}));
  const {papers: found, terms: named} = termCounts(papers, terms, nested);
  const cornea = named.findIndex(({term_id}) => term_id === "cornea");
  expect(found[1]).toEqual([{term: cornea, occurrences: 0}]);
});
