import {expect, test} from "vitest";
import type {ClusterIdentity} from "../../../loaders/clusters/match.js";
import {clusterInput} from "../../../loaders/clusters/neighbours.js";
import {
  labelsWithClusters,
  nameSolutions,
  type Solution
} from "../../../loaders/clusters/solutions.js";
import type {Specification} from "../../../loaders/clusters/specification-grid.js";
import {phrasedTitles, titlesOfSubjects} from "./phrased.js";

const input = clusterInput(phrasedTitles(...titlesOfSubjects(8)));
const counts = {terms: [], papers: Array.from({length: 8}, () => [])};

function solution(
  labels: number[],
  {vocabulary = "words", method = "nmf", asked = 2}: Partial<Specification> = {}
): Solution {
  const specification = {id: `${vocabulary}/${method}/${String(asked)}`, vocabulary, method, asked};
  const clustering = {labels: Int32Array.from(labels), k: Math.max(...labels) + 1};
  return {specification, input, clustering};
}

const standard = solution([0, 0, 0, 0, 1, 1, 1, 1], {vocabulary: "words and phrases"});
const name = (solutions: Solution[], known: ClusterIdentity[] = []) =>
  nameSolutions(solutions, standard.specification, {counts, labels: [], known});

test("the default solution is numbered first, and others take over its ids", () => {
  const other = solution([1, 1, 1, 0, 0, 0, 0, 0]);
  const [first, second] = name([other, standard]);
  expect(second?.ids).toEqual([1, 2]);
  expect(first?.ids).toEqual([2, 1]);
  expect(first?.kept).toEqual([0.8, 0.75]);
});

test("a new cluster of the same method keeps its id in other vocabularies", () => {
  const near = solution([0, 0, 2, 2, 1, 1, 1, 1], {vocabulary: "words and phrases", asked: 3});
  const far = solution([1, 1, 2, 2, 0, 0, 0, 0], {asked: 3});
  const [ofFar, ofNear] = name([far, near, standard]);
  expect(ofNear?.ids).toEqual([1, 2, 3]);
  expect(ofFar?.ids).toEqual([2, 1, 3]);
});

test("known clusters give their ids, and clusters without terms are called by them", () => {
  const [found] = name(
    [standard],
    [
      {id: 5, papers: new Set([4, 5, 6])},
      {id: 9, papers: new Set([0, 1])}
    ]
  );
  expect(found?.ids).toEqual([9, 5]);
  expect(found?.names).toEqual([
    {name: "cluster 9", origin: "none"},
    {name: "cluster 5", origin: "none"}
  ]);
});

test("a solution without clusters has no names", () => {
  const empty = solution([-1, -1, -1, -1, -1, -1, -1, -1]);
  const [found] = name([empty, standard]);
  expect([found?.ids, found?.names, found?.terms]).toEqual([[], [], []]);
});

test("labelsWithClusters(solutions) passes over solutions without a cluster, and those by links", () => {
  const none = {clustering: {labels: Int32Array.of(-1, -1), k: 0}};
  const one = {clustering: {labels: Int32Array.of(0, -1), k: 1}};
  const specification = {id: "", vocabulary: "words", method: "leiden", asked: 1} as const;
  const links = {...one, specification: {...specification, vocabulary: "references"} as const};
  const solutions = [none, one, none].map((solution) => ({...solution, specification}));
  expect(labelsWithClusters([...solutions, links])).toEqual([one.clustering.labels]);
});
