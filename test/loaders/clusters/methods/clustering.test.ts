import {describe, expect, it} from "vitest";
import {
  clustering,
  equalPapers,
  keepDuplicatesTogether,
  withMemberships
} from "../../../../loaders/clusters/methods/clustering.js";
import {identity} from "../../../../loaders/clusters/methods/identity.js";
import type {Clustering} from "../../../../loaders/clusters/methods/method.js";
import {clusterInput} from "../../../../loaders/clusters/neighbours.js";
import {phrasedTitles} from "../phrased.js";

it("clustering(raw) numbers clusters by size and keeps what is in none", () => {
  expect(clustering([7, -1, 3, 3, 7, 3, -1])).toEqual({
    labels: Int32Array.of(1, -1, 0, 0, 1, 0, -1),
    k: 2
  });
  expect(clustering([])).toEqual({labels: new Int32Array(0), k: 0});
});

it("withMemberships(raw, shares, width) reorders shares with the clusters, each row adding up to 1", () => {
  const shares = Float64Array.from(
    [
      [6, 9, 2],
      [0, 0, 5],
      [1, 1, 3],
      [0, 0, 0]
    ].flat()
  );
  const {memberships} = withMemberships([0, 2, 2, -1], shares, 3);
  expect([...(memberships ?? [])]).toEqual([0.25, 0.75, 1, 0, 0.75, 0.25, 0, 0]);
});

it("withMemberships(raw, shares, width) puts a paper without shares wholly into its cluster", () => {
  const {memberships} = withMemberships([0, 1], new Float64Array(4), 2);
  expect([...(memberships ?? [])]).toEqual([1, 0, 0, 1]);
});

const titles = ["graph", "token prior", "graph", "prior", "graph", "", "", "token prior", "prior"];
const input = clusterInput(phrasedTitles(...titles));
const as = (found: Clustering) =>
  keepDuplicatesTogether({...identity, cluster: () => found}).cluster(input);
const labels = (...list: number[]) => Int32Array.from(list);

describe("keepDuplicatesTogether(method)", () => {
  it("finds the papers of equal vectors, but for those without features", () => {
    expect(equalPapers(input.vectors)).toEqual([
      [0, 2, 4],
      [1, 7],
      [3, 8]
    ]);
  });

  it("puts equal papers where most of them are, of several such into the largest", () => {
    const found = as({labels: labels(0, 0, 1, 0, 1, -1, -1, 2, 1), k: 3});
    expect([...found.labels]).toEqual([1, 0, 1, 0, 1, -1, -1, 0, 0]);
    expect(found.k).toBe(2);
  });

  it("means the memberships of equal papers", () => {
    const shares = [
      [0.9, 0.1],
      [1, 0],
      [0.2, 0.8],
      [1, 0],
      [0.1, 0.9],
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 0]
    ];
    const found = as({
      labels: labels(0, 0, 1, 0, 1, -1, -1, 0, 0),
      k: 2,
      memberships: Float64Array.from(shares.flat())
    });
    expect([...found.labels]).toEqual([1, 0, 1, 0, 1, -1, -1, 0, 0]);
    for (const paper of [0, 2, 4]) {
      expect(found.memberships?.[paper * 2]).toBeCloseTo(0.4, 12);
      expect(found.memberships?.[paper * 2 + 1]).toBeCloseTo(0.6, 12);
    }
  });

  it("gives what it got where equal papers are together already", () => {
    const found: Clustering = {labels: labels(0, 1, 0, 1, 0, -1, -1, 1, 1), k: 2};
    expect(as(found)).toBe(found);
  });
});
