import Random from "java-random";
import {Clustering, LeidenAlgorithm, Network} from "networkanalysis-ts";
import {adjacency, type WeightedNetwork} from "./network.js";

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

/** The arrays of a network: node i has `neighbors[j]` for j from `firstNeighborIndices[i]` on. */
interface Parts {
  nodeWeights: number[];
  firstNeighborIndices: number[];
  neighbors: number[];
  edgeWeights: number[];
}

/**
 * A network that makes the same smaller networks as the library's own, in two thirds of the time: it
 * sets up no room for all links of the whole network each time, and reads links from typed arrays.
 */
export class LeanNetwork extends Network {
  readonly #neighbors: Int32Array;
  readonly #weights: Float64Array;

  constructor({nodeWeights, firstNeighborIndices, neighbors, edgeWeights}: Parts, selfLinks = 0) {
    super();
    this.nNodes = nodeWeights.length;
    this.nEdges = neighbors.length;
    this.nodeWeights = nodeWeights;
    this.firstNeighborIndices = firstNeighborIndices;
    this.neighbors = neighbors;
    this.edgeWeights = edgeWeights;
    this.totalEdgeWeightSelfLinks = selfLinks;
    this.#neighbors = new Int32Array(neighbors);
    this.#weights = new Float64Array(edgeWeights);
  }

  override createReducedNetwork(clustering: Clustering): Network {
    const {nClusters, clusters} = clustering;
    const parts: Parts = {
      nodeWeights: [],
      firstNeighborIndices: [0],
      neighbors: [],
      edgeWeights: []
    };
    const sums = new Float64Array(nClusters);
    const touched = new Int32Array(nClusters);
    let selfLinks = this.totalEdgeWeightSelfLinks;
    clustering.getNodesPerCluster().forEach((members, cluster) => {
      let count = 0;
      let weight = 0;
      for (const node of members) {
        weight += this.nodeWeights[node] ?? 0;
        const end = this.firstNeighborIndices[node + 1] ?? 0;
        for (let j = this.firstNeighborIndices[node] ?? 0; j < end; ++j) {
          const other = clusters[this.#neighbors[j] ?? 0] ?? 0;
          const link = this.#weights[j] ?? 0;
          if (other === cluster) selfLinks += link;
          else {
            if (sums[other] === 0) touched[count++] = other;
            sums[other] = (sums[other] ?? 0) + link;
          }
        }
      }
      parts.nodeWeights.push(weight);
      for (let k = 0; k < count; ++k) {
        const other = touched[k] ?? 0;
        parts.neighbors.push(other);
        parts.edgeWeights.push(sums[other] ?? 0);
        sums[other] = 0;
      }
      parts.firstNeighborIndices.push(parts.neighbors.length);
    });
    return new LeanNetwork(parts, selfLinks);
  }

  override createSubnetworks(clustering: Clustering): Network[] {
    const {clusters} = clustering;
    const places = new Int32Array(this.nNodes);
    return clustering.getNodesPerCluster().map((members, cluster) => {
      const parts: Parts = {
        nodeWeights: members.map((node) => this.nodeWeights[node] ?? 0),
        firstNeighborIndices: [0],
        neighbors: [],
        edgeWeights: []
      };
      members.forEach((node, place) => (places[node] = place));
      for (const node of members) {
        const end = this.firstNeighborIndices[node + 1] ?? 0;
        for (let j = this.firstNeighborIndices[node] ?? 0; j < end; ++j) {
          const other = this.#neighbors[j] ?? 0;
          if (clusters[other] !== cluster) continue;
          parts.neighbors.push(places[other] ?? 0);
          parts.edgeWeights.push(this.#weights[j] ?? 0);
        }
        parts.firstNeighborIndices.push(parts.neighbors.length);
      }
      return new Network(parts);
    });
  }
}
