import Random from "java-random";
import {Clustering, LeidenAlgorithm, Network} from "networkanalysis-ts";
import {adjacency, type WeightedNetwork} from "./network.js";
import {LeanNetwork} from "./lean-network.js";

interface LeidenOptions {
  /**
   * What the quality function compares links with: `association strength` normalises them by the
   * weights of their nodes, as VOSviewer does; `modularity` is Newman's.
   */
  quality?: "association strength" | "modularity";
  /** The granularity: more gives smaller communities. 1 by default. */
  resolution?: number;
  seed?: number;
  /** How often to start anew; the best result is taken. 10 by default. */
  starts?: number;
  /** Passes of the algorithm a start, 10 by default; 0 for as many as change something. */
  iterations?: number;
}

/**
 * The communities of a network by the Leiden algorithm, as a label a node: 0 is the largest
 * community, ties go by the first node. Deterministic for a seed. A network without links has each
 * node for itself.
 * @see Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden. Sci. Rep. 9, 5233.
 */
export function leiden(
  network: WeightedNetwork,
  {
    quality = "association strength",
    resolution = 1,
    seed = 1,
    starts = 10,
    iterations = 10
  }: LeidenOptions = {}
): number[] {
  const {nodes} = network;
  if (nodes === 0) return [];
  if (network.weights.length === 0) return Array.from({length: nodes}, (_, i) => i);
  const {starts: first, neighbours, weights, ownWeight} = adjacency(network);
  const raw = new Network({
    nNodes: nodes,
    setNodeWeightsToTotalEdgeWeights: true,
    firstNeighborIndices: Array.from(first),
    neighbors: Array.from(neighbours),
    edgeWeights: Array.from(weights)
  });
  const modularity = quality === "modularity";
  const compared = modularity ? raw : raw.createNormalizedNetworkUsingAssociationStrength();
  const normalised = new LeanNetwork(compared, compared.totalEdgeWeightSelfLinks);
  const scaled = modularity ? resolution / (2 * raw.getTotalEdgeWeight() + ownWeight) : resolution;
  const algorithm = new LeidenAlgorithm();
  algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
    scaled,
    iterations,
    LeidenAlgorithm.DEFAULT_RANDOMNESS,
    new Random(seed)
  );
  let best: number[] = [];
  let most = -Infinity;
  for (let start = 0; start < starts; ++start) {
    const clustering = new Clustering({nNodes: nodes});
    algorithm.improveClustering(normalised, clustering);
    const reached = algorithm.calcQuality(normalised, clustering);
    if (reached <= most) continue;
    most = reached;
    best = [...clustering.getClusters()];
  }
  return bySize(best);
}

/** Renames labels so that 0 is the largest group; groups of one size go by their first member. */
export function bySize(labels: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const order = [...sizes.keys()].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  const names = new Map(order.map((label, i) => [label, i]));
  return labels.map((label) => names.get(label) ?? 0);
}
