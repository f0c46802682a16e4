import {expect, test} from "vitest";
import {
  clusterNames,
  clusterTerms,
  type TermCounts,
  termCounts
} from "../../../loaders/clusters/cluster-terms.js";
import {fightinWords} from "../../../loaders/statistics/term-weights.js";
import {hubOf, strippedPage} from "../analysis/pages-of-text.js";

const term = (term_id: string) => ({
  term_id,
  term: term_id,
  words: term_id.split(" ").length,
  common: false
});

/** Papers by how often each of the terms stands in them. */
function counts(terms: string[], papers: number[][]): TermCounts {
  return {
    terms: terms.map(term),
    papers: papers.map((row) =>
      row.flatMap((occurrences, i) => (occurrences > 0 ? [{term: i, occurrences}] : []))
    )
  };
}

const zoo = counts(
  ["ant", "cat", "animal"],
  [
    [3, 0, 1],
    [2, 0, 1],
    [0, 4, 1],
    [0, 1, 2],
    [9, 9, 9]
  ]
);
const labels = [0, 0, 1, 1, -1];

test("clusterTerms: φ, p, relevance, c-TF-IDF and counts of a worked example", () => {
  const [insects = []] = clusterTerms(labels, 2, zoo);
  expect(insects.map(({term}) => term)).toEqual([0, 2]);
  expect(insects[0]).toMatchObject({papersInside: 2, papersOutside: 0, phi: 5 / 7, p: 5 / 15});
  expect(insects[0]?.relevance).toBeCloseTo(0.6 * Math.log(5 / 7) + 0.4 * Math.log(15 / 7), 14);
  expect(insects[0]?.cTfIdf).toBeCloseTo((5 / 7) * Math.log(1 + 7.5 / 5), 14);
  expect(insects[1]).toMatchObject({papersInside: 2, papersOutside: 2, phi: 2 / 7, p: 5 / 15});
});

test("z is above 0 for a cluster's own terms and 0 for those spread evenly", () => {
  const [insects = [], pets = []] = clusterTerms(labels, 2, zoo);
  expect(insects[0]?.z).toBeGreaterThan(0);
  expect(insects[1]?.z).toBeCloseTo(0, 14);
  expect(pets[0]?.z).toBeCloseTo(insects[0]?.z ?? NaN, 14);
});

test("z counts papers, with all papers' terms at the weight of the smaller side as prior", () => {
  const [insects = []] = clusterTerms([0, 1, 1, 1, -1], 2, zoo);
  const expected = fightinWords([
    {group: 1, rest: 1, prior: 2 / 4},
    {group: 0, rest: 2, prior: 2 / 4},
    {group: 1, rest: 3, prior: 4 / 4}
  ]);
  expect(insects.map(({term, z}) => [term, z])).toEqual([
    [0, expected[0]],
    [2, expected[2]]
  ]);
});

test("papers in no cluster do not count, and with one cluster there is no z", () => {
  const [all = []] = clusterTerms([0, 0, 0, 0, -1], 1, zoo);
  expect(all.map(({papersOutside, z}) => [papersOutside, z])).toEqual([
    [0, null],
    [0, null],
    [0, null]
  ]);
  expect(all.reduce((sum, {phi}) => sum + phi, 0)).toBeCloseTo(1, 14);
});

test("of terms that a measure sets equal, but for rounding, those of most papers come first", () => {
  const often = [2, 3, 5, 7, 11, 13, 17];
  const row = (paper: number) => [
    ...often.map((places) => (paper < 2 ? places : 0)),
    Number(paper < 3),
    paper < 3 ? 0 : paper < 5 ? 1 : 2
  ];
  const names = [...often.map((places) => `t${String(places)}`), "of three papers", "outside"];
  const given = counts(names, [0, 1, 2, 3, 4, 5].map(row));
  const [one = []] = clusterTerms([0, 0, 0, 1, 1, 1], 2, given, {each: 1});
  // What only the cluster has is equal at λ = 0; the most frequent leads at any other.
  expect(one.map(({term}) => names[term])).toEqual(["t17", "of three papers"]);
});

test("no clusters and clusters without terms have no terms", () => {
  expect(clusterTerms([], 0, counts([], []))).toEqual([]);
  expect(clusterTerms([0, 0], 1, counts([], [[], []]))).toEqual([[]]);
});

test("the best at any λ are among the terms, and single-paper terms are not", () => {
  const names = Array.from({length: 30}, (_, i) => `t${String(i)}`);
  const rows = [0, 1, 2, 3].map((paper) =>
    names.map((_, i) => (i === 29 ? Number(paper === 0) : paper < 2 ? 30 - i : i))
  );
  const [one = []] = clusterTerms([0, 0, 1, 1], 2, counts(names, rows), {each: 3});
  const kept = one.map(({term}) => term);
  expect(kept).toContain(0);
  expect(kept).not.toContain(29);
  expect(kept.length).toBeLessThan(20);
});

const {papers, terms, paper_terms} = hubOf(
  strippedPage([
    ["Retina of cornea", "The retina and a kidney."],
    ["Cornea", "A galaxy is far away."],
    ["Retina", "Nothing else."]
  ])
);
const {terms: shared, papers: counted} = termCounts(papers, terms, paper_terms);
const countsOf = (paper: number) =>
  Object.fromEntries(
    (counted[paper] ?? []).map(({term, occurrences}) => [shared[term]?.term_id ?? "", occurrences])
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

const found = (
  term: number,
  given: {papersInside?: number; papersOutside?: number; cTfIdf?: number} = {}
) => ({
  term,
  papersInside: 2,
  papersOutside: 0,
  phi: 0.2,
  p: 0.2,
  relevance: 0,
  cTfIdf: 1,
  z: 0,
  ...given
});

/** Papers of which each has some terms, once each. */
const havingTerms = (...papers: number[][]) =>
  papers.map((list) => list.map((term) => ({term, occurrences: 1})));

test("clusterNames: three terms of two papers or more, and phrases in place of their words", () => {
  const terms = ["information", "mutual information", "layer", "pruning", "rare"].map(term);
  const all = terms.map((_, i) => found(i, {papersInside: i === 4 ? 1 : 2}));
  const papers = havingTerms([0, 1, 2, 3], [0, 1, 2, 3], [4]);
  expect(clusterNames([0, 0, 0], [all], {terms, papers})).toEqual([
    "mutual information, layer, pruning"
  ]);
  expect(clusterNames([0, 0, 1], [[], all.slice(4)], {terms, papers})).toEqual([null, null]);
});

test("clusters of one clustering are told apart by more terms where the first are the same", () => {
  const terms = ["ant", "bee", "cat", "dog"].map(term);
  const all = terms.map((_, t) => found(t));
  const papers = havingTerms([0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]);
  expect(clusterNames([0, 0, 1, 1], [all.slice(0, 3), all], {terms, papers})).toEqual([
    "ant, bee, cat",
    "ant, bee, cat, dog"
  ]);
});

test("a cluster is named by terms of a quarter of its papers, else of a tenth, rather than more telling ones of few", () => {
  const terms = ["rare", "ant", "bee", "cat"].map(term);
  const all = terms.map((_, t) =>
    found(t, t === 0 ? {papersInside: 2, cTfIdf: 9} : {papersInside: 30})
  );
  const name = (size: number) => {
    const papers = havingTerms(...Array.from({length: size}, (_, p) => (p < 30 ? [1, 2, 3] : [])));
    return clusterNames(new Array<number>(size).fill(0), [all], {terms, papers});
  };
  expect(name(300)).toEqual(["ant, bee, cat"]);
  expect(name(100)).toEqual(["ant, bee, cat"]);
  expect(name(9)).toEqual(["ant, bee, cat"]);
  expect(name(8)).toEqual(["rare, ant, bee"]);
});

test("what other clusters have as well names a cluster only where it has nothing else", () => {
  const terms = ["model", "graph kernel", "token", "prior"].map(term);
  const labels = [0, 0, 0, 0, 1, 1, 1, 1];
  const papers = havingTerms([0, 1], [0, 1], [0], [0], [0, 2], [0, 2], [3], [3]);
  const common = (inside: number, outside: number) =>
    found(0, {papersInside: inside, papersOutside: outside, cTfIdf: 9});
  const named = (first: ReturnType<typeof found>[], second: ReturnType<typeof found>[]) =>
    clusterNames(labels, [first, second], {terms, papers});
  expect(named([common(4, 2), found(1)], [found(2), found(3)])).toEqual([
    "model, graph kernel",
    "token, prior"
  ]);
  expect(named([common(4, 3), found(1)], [common(2, 4), found(2)])).toEqual([
    "graph kernel",
    "model, token"
  ]);
  expect(named([common(4, 3)], [])).toEqual(["model", null]);
});
