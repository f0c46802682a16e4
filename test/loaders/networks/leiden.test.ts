import fc from "fast-check";
import {expect, test} from "vitest";
import {bySize, leiden} from "../../../loaders/networks/leiden.js";
import {modularity} from "../../../loaders/statistics/partitions.js";
import {karateClub, networkOf} from "./karate-club.js";

const networkx =
  "networkx 3.6.1: max(modularity(g, louvain_communities(g, weight=None, seed=s), weight=None) " +
  "for s in range(500)) of g = karate_club_graph()";
const fromNetworkx = 0.41978961209730437;

const cliques = (sizes: readonly number[]) => {
  let first = 0;
  return sizes.flatMap((size) => {
    const nodes = Array.from({length: size}, () => first++);
    return nodes.flatMap((one) =>
      nodes.filter((other) => other > one).map((other) => [one, other])
    );
  });
};

test(`finds the modularity of the karate club that is the best known, ${networkx}`, () => {
  const labels = leiden(karateClub);
  expect(modularity(karateClub, labels)).toBeCloseTo(fromNetworkx, 10);
  expect(new Set(labels).size).toBe(4);
});

test("tells cliques with a link between them apart", () => {
  const network = networkOf(12, [...cliques([4, 5, 3]), [3, 4], [8, 9]]);
  expect(leiden(network)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 2, 2, 2]);
});

test("goes by the weights of links", () => {
  const ring = (across: number, along: number) =>
    networkOf(4, [
      [0, 1, across],
      [2, 3, across],
      [0, 2, along],
      [1, 3, along]
    ]);
  expect(leiden(ring(9, 1))).toEqual([0, 0, 1, 1]);
  expect(leiden(ring(1, 9))).toEqual([0, 1, 0, 1]);
});

test("a higher resolution gives smaller communities", () => {
  const count = (resolution: number) => new Set(leiden(karateClub, {resolution})).size;
  expect(count(0.05)).toBeLessThan(count(1));
  expect(count(1)).toBeLessThan(count(20));
});

test("a node without links stands alone, and a network without links has no communities", () => {
  const labels = leiden(
    networkOf(5, [
      [0, 1],
      [1, 2],
      [0, 2]
    ])
  );
  expect(labels).toEqual([0, 0, 0, 1, 2]);
  expect(leiden(networkOf(3, []))).toEqual([0, 1, 2]);
  expect(leiden(networkOf(0, []))).toEqual([]);
});

test("one seed gives one result, where seeds differ, and the network stays as it was", () => {
  const ring = networkOf(
    60,
    Array.from({length: 60}, (_, i) => [i, (i + 1) % 60])
  );
  const before = structuredClone(ring);
  const once = (seed: number) => leiden(ring, {seed, starts: 1, iterations: 1}).join(" ");
  const results = Array.from({length: 10}, (_, seed) => once(seed));
  expect(Array.from({length: 10}, (_, seed) => once(seed))).toEqual(results);
  expect(new Set(results).size).toBeGreaterThan(1);
  expect(ring).toEqual(before);
});

test("of several starts the best counts", () => {
  const reached = (starts: number) =>
    Array.from({length: 20}, (_, seed) =>
      modularity(karateClub, leiden(karateClub, {seed, starts, iterations: 1}))
    );
  expect(Math.min(...reached(1))).toBeLessThan(Math.min(...reached(10)));
});

test("other names of the nodes give the same communities of clear groups", () => {
  const pairs = [...cliques([4, 5, 3]), [3, 4], [8, 9]];
  const plain = leiden(networkOf(12, pairs));
  const names = Array.from({length: 12}, (_, i) => i);
  fc.assert(
    fc.property(fc.shuffledSubarray(names, {minLength: 12}), (renamed) => {
      const name = (node = 0) => renamed[node] ?? -1;
      const labels = leiden(
        networkOf(
          12,
          pairs.map(([one, other]) => [name(one), name(other)])
        )
      );
      for (const one of names) {
        for (const other of names) {
          expect(labels[name(one)] === labels[name(other)]).toBe(plain[one] === plain[other]);
        }
      }
    }),
    {numRuns: 50}
  );
});

test.each([
  [[], []],
  [[5], [0]],
  [
    [2, 0, 0, 1, 0, 1],
    [2, 0, 0, 1, 0, 1]
  ],
  [
    [3, 1, 3, 1, 2],
    [0, 1, 0, 1, 2]
  ]
])("bySize(%j) is %j", (labels, renamed) => {
  expect(bySize(labels)).toEqual(renamed);
});
