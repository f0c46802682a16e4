import {expect, test} from "vitest";
import {clusterNames} from "../../../../loaders/clusters/names/cluster-names.js";

const term = (term_id: string) => ({
  term_id,
  term: term_id,
  words: term_id.split(" ").length,
  common: false
});

const found = (term: number, given: {papersInside?: number; relevance?: number} = {}) => ({
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

test("clusterNames: three terms of two papers or more, and phrases in place of their words", () => {
  const terms = ["information", "mutual information", "layer", "pruning", "rare"];
  const all = terms.map((_, i) => found(i, {papersInside: i === 4 ? 1 : 2, relevance: -i}));
  expect(clusterNames([all], [3], {terms: terms.map(term)})).toEqual([
    "mutual information, layer, pruning"
  ]);
  expect(clusterNames([[], all.slice(4)], [1, 1], {terms: terms.map(term)})).toEqual([null, null]);
});

test("clusters of one clustering are told apart by more terms where the first are the same", () => {
  const terms = ["ant", "bee", "cat", "dog"].map(term);
  const all = terms.map((_, t) => found(t));
  expect(clusterNames([all.slice(0, 3), all], [3, 3], {terms})).toEqual([
    "ant, bee, cat",
    "ant, bee, cat, dog"
  ]);
});

test("a large cluster is named by terms of a tenth of its papers before more relevant ones of few", () => {
  const terms = ["rare", "ant", "bee"].map(term);
  const all = terms.map((_, t) => found(t, {papersInside: t === 0 ? 2 : 30, relevance: -t}));
  expect(clusterNames([all], [100], {terms})).toEqual(["ant, bee, rare"]);
  expect(clusterNames([all], [20], {terms})).toEqual(["rare, ant, bee"]);
});
