import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clustering} from "../../../../loaders/clusters/methods/clustering.js";
import {
  countedClusters,
  leidenMethod,
  stableResolution
} from "../../../../loaders/clusters/methods/leiden.js";
import {clusterInput} from "../../../../loaders/clusters/neighbours.js";
import type {WeightedNetwork} from "../../../../loaders/networks/network.js";
import {phrasedTitles, titlesOfFewWords, titlesOfSubjects} from "../phrased.js";

const inputOf = (titles: readonly string[]) => clusterInput(phrasedTitles(...titles));

describe("leidenMethod.cluster(input, {seed, k, resolution})", () => {
  it("makes connected communities", () => {
    fc.assert(
      fc.property(
        titlesOfFewWords,
        fc.option(fc.double({min: 0.2, max: 4, noNaN: true}), {nil: undefined}),
        (titles, resolution) => {
          const input = inputOf(titles);
          const {labels, k} = leidenMethod.cluster(
            input,
            resolution === undefined ? {} : {resolution}
          );
          expect(parts(input.graph, labels)).toBe(k);
        }
      )
    );
  });

  it("has more clusters at a higher resolution", () => {
    const input = inputOf(titlesOfSubjects(80));
    const {k: few} = leidenMethod.cluster(input, {resolution: 0.3});
    const {k: many} = leidenMethod.cluster(input, {resolution: 4});
    expect(many).toBeGreaterThan(few);
  });

  it("comes near the number of clusters it is told", () => {
    const input = inputOf(titlesOfSubjects(80));
    for (const k of [4, 6, 8]) expect(leidenMethod.cluster(input, {k}).k).toBe(k);
  });
});

/** The connected parts inside the communities of a network, papers without edges left out. */
function parts({nodes, one, other}: WeightedNetwork, labels: Int32Array): number {
  const root = Array.from({length: nodes}, (_, node) => node);
  const find = (node: number): number => (root[node] === node ? node : find(root[node] ?? node));
  for (let e = 0; e < one.length; ++e) {
    const [from, to] = [one[e] ?? 0, other[e] ?? 0];
    if (labels[from] === labels[to]) root[find(from)] = find(to);
  }
  return new Set([...labels.keys()].filter((node) => (labels[node] ?? -1) >= 0).map(find)).size;
}

const ofClusters = (k: number) => clustering(Array.from({length: 120}, (_, i) => i % k));

describe("stableResolution(solve)", () => {
  it("takes the solution after which the number of clusters changes least", () => {
    const counts = new Map([
      [1.25, 6],
      [1.5, 10],
      [1.75, 10],
      [2, 15],
      [2.5, 30]
    ]);
    expect(stableResolution((at) => ofClusters(counts.get(at) ?? 1)).k).toBe(10);
  });

  it("takes the lowest resolution where none differs", () => {
    const asked: number[] = [];
    const found = stableResolution((at) => {
      asked.push(at);
      return {...ofClusters(4), merges: [{one: 0, other: 1, height: at}]};
    });
    expect(found.merges).toEqual([{one: 0, other: 1, height: Math.min(...asked)}]);
  });
});

it("countedClusters(clustering) leaves out clusters of one paper or of few in a thousand", () => {
  expect(countedClusters(clustering([0, 0, 0, 1, 1, 2]))).toBe(2);
  const large = Array.from({length: 3000}, (_, i) => (i < 5 ? 1 : i < 11 ? 2 : 0));
  expect(countedClusters(clustering(large))).toBe(2);
  expect(countedClusters(clustering([]))).toBe(1);
});
