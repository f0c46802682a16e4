import fc from "fast-check";
import {Clustering, Network} from "networkanalysis-ts";
import {expect, test} from "vitest";
import {adjacency} from "../../../loaders/networks/network.js";
import {LeanNetwork} from "../../../loaders/networks/leiden.js";

const nodes = 8;
const pairs = Array.from({length: nodes}, (_, one) =>
  Array.from({length: nodes - one - 1}, (_, k) => ({one, other: one + k + 1}))
).flat();

test("LeanNetwork makes the smaller networks that the library makes", () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({min: 0.01, max: 9, noNaN: true})), {
    minLength: pairs.length,
    maxLength: pairs.length
  });
  const labels = fc.array(fc.integer({min: 0, max: 3}), {minLength: nodes, maxLength: nodes});
  fc.assert(
    fc.property(weights, labels, labels, (given, one, other) => {
      const links = pairs.flatMap((pair, i) => ({...pair, weight: given[i] ?? 0}));
      const linked = links.filter(({weight}) => weight > 0);
      const {
        starts,
        neighbours,
        weights: own
      } = adjacency({
        nodes,
        one: linked.map((link) => link.one),
        other: linked.map((link) => link.other),
        weights: linked.map(({weight}) => weight)
      });
      const parts = {
        nodeWeights: Array.from({length: nodes}, (_, i) => i + 0.5),
        firstNeighborIndices: Array.from(starts),
        neighbors: Array.from(neighbours),
        edgeWeights: Array.from(own)
      };
      const [theirs, ours] = [new Network(parts), new LeanNetwork(parts)];
      const reduced = [theirs, ours].map((network) =>
        network.createReducedNetwork(clusteringOf(one))
      );
      expect(partsOf(reduced[1])).toEqual(partsOf(reduced[0]));
      const again = reduced.map((network) =>
        network.createReducedNetwork(clusteringOf(other.slice(0, network.nNodes)))
      );
      expect(partsOf(again[1])).toEqual(partsOf(again[0]));
      const [their, our] = [theirs, ours].map((network) =>
        network.createSubnetworks(clusteringOf(one)).map(partsOf)
      );
      expect(our).toEqual(their);
    })
  );
});

function clusteringOf(labels: readonly number[]): Clustering {
  const clustering = new Clustering({clusters: [...labels]});
  clustering.removeEmptyClusters();
  return clustering;
}

function partsOf(network: Network | undefined) {
  return {
    nodes: network?.nNodes,
    links: network?.getNEdges(),
    nodeWeights: network?.nodeWeights,
    first: network?.firstNeighborIndices,
    neighbours: network?.neighbors,
    weights: network?.edgeWeights,
    selfLinks: network?.totalEdgeWeightSelfLinks
  };
}
