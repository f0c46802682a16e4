import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusterInput} from "../../../../loaders/clusters/cluster-input.js";
import {leidenMethod} from "../../../../loaders/clusters/methods/leiden.js";
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
