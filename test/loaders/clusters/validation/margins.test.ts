import fc from "fast-check";
import {expect, test} from "vitest";
import {
  margins,
  neighbourExplanation,
  sharedFeatures
} from "../../../../loaders/clusters/validation/margins.js";
import {vectors, type Vectors} from "../../../../loaders/clusters/vectors.js";
import {denseVectors} from "../dense.js";
import {phrasedTitles, titlesOfFewWords} from "../phrased.js";

const cosine = ({starts, columns, values}: Vectors, one: number, other: number) => {
  let sum = 0;
  for (let i = starts[one] ?? 0; i < (starts[one + 1] ?? 0); ++i) {
    for (let j = starts[other] ?? 0; j < (starts[other + 1] ?? 0); ++j) {
      if (columns[i] === columns[j]) sum += (values[i] ?? 0) * (values[j] ?? 0);
    }
  }
  return sum;
};

test("margins of a worked example", () => {
  const made = denseVectors([
    [1, 0],
    [0.8, 0.6],
    [0, 1],
    [0.6, 0.8]
  ]);
  const found = margins(made, {labels: Int32Array.of(0, 0, 1, 1), k: 2});
  expect(found[0]).toEqual({
    similarity: 0.8,
    second: 1,
    secondSimilarity: 0.3,
    margin: 0.5,
    silhouette: 0.5 / 0.7
  });
  expect(found[1]?.similarity).toBeCloseTo(0.8, 14);
  expect(found[1]?.secondSimilarity).toBeCloseTo((0.6 + 0.96) / 2, 14);
});

test("the similarities are the means of the pairs' cosines, on any titles and labels", () => {
  fc.assert(
    fc.property(titlesOfFewWords, fc.array(fc.integer({min: -1, max: 2})), (titles, drawn) => {
      const made = vectors(phrasedTitles(...titles), {minPapers: 1});
      const labels = Int32Array.from(titles, (_, i) => drawn[i] ?? 0);
      const found = margins(made, {labels, k: 3});
      found.forEach(({similarity}, paper) => {
        const others = [...labels.keys()].filter(
          (other) => other !== paper && labels[other] === labels[paper]
        );
        if ((labels[paper] ?? -1) < 0 || others.length === 0) expect(similarity).toBeNull();
        else {
          const sum = others.reduce((total, other) => total + cosine(made, paper, other), 0);
          expect(similarity).toBeCloseTo(sum / others.length, 12);
        }
      });
    })
  );
});

test("one cluster has no second, a paper alone no margin, and a paper in none nothing", () => {
  const made = denseVectors([
    [1, 0],
    [1, 0],
    [0, 1]
  ]);
  const [one] = margins(made, {labels: Int32Array.of(0, 0, 0), k: 1});
  expect(one).toEqual({
    similarity: 0.5,
    second: null,
    secondSimilarity: null,
    margin: null,
    silhouette: null
  });
  const [first, , alone] = margins(made, {labels: Int32Array.of(0, -1, 1), k: 2});
  expect(alone).toEqual({
    similarity: null,
    second: 0,
    secondSimilarity: 0,
    margin: null,
    silhouette: 0
  });
  expect(first?.similarity).toBeNull();
  expect(margins(made, {labels: Int32Array.of(-1, -1, -1), k: 0})[0]?.second).toBeNull();
});

const made = vectors(
  phrasedTitles(
    "mutual information of layers",
    "mutual information of channels",
    "pruning of layers",
    "pruning of channels"
  )
);
const named = (list: {feature: number; share: number}[] = []) =>
  list.map(({feature}) => made.features[feature]);

test("whyHere names what a paper shares with its cluster, phrases in place of their words", () => {
  const found = neighbourExplanation(made, {labels: Int32Array.of(0, 0, 1, 1), k: 2});
  expect(found.map(named)).toEqual([
    ["mutual information"],
    ["mutual information"],
    ["pruning"],
    ["pruning"]
  ]);
  expect(found.map(([first]) => first?.share)).toEqual([1, 1, 1, 1]);
});

test("a paper that is alone, in no cluster or shares nothing has no reasons", () => {
  const found = neighbourExplanation(made, {labels: Int32Array.of(0, -1, 1, 1), k: 2});
  expect(found.slice(0, 2)).toEqual([[], []]);
});

test("sharedFeatures(one, other) is symmetric, and its shares add up to 1", () => {
  fc.assert(
    fc.property(titlesOfFewWords, (titles) => {
      const any = vectors(phrasedTitles(...titles), {minPapers: 1});
      if (titles.length < 2) return;
      const shares = sharedFeatures(any, 0, 1, {most: Infinity});
      const back = sharedFeatures(any, 1, 0, {most: Infinity});
      expect(back.map(({feature}) => feature)).toEqual(shares.map(({feature}) => feature));
      const sum = shares.reduce((total, {share}) => total + share, 0);
      if (shares.length > 0) expect(sum).toBeCloseTo(1, 12);
    })
  );
});

test("at most five are given, the strongest first", () => {
  const words = "alpha, beta, gamma, delta, epsilon, zeta, eta";
  const any = vectors(phrasedTitles(words, words));
  const shares = sharedFeatures(any, 0, 1).map(({share}) => share);
  expect(shares).toHaveLength(5);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
});
