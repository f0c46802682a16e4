import fc from "fast-check";
import {expect, test} from "vitest";
import {
  sharedFeatures,
  neighbourExplanation
} from "../../../../loaders/clusters/validation/neighbour-explanation.js";
import {vectors} from "../../../../loaders/clusters/vectors.js";
import {phrasedTitles, titlesOfFewWords} from "../phrased.js";

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
