import {hubNeighbours} from "./hub-neighbours.js";
import type {ClusterInput} from "./methods/method.js";
import {neighbourGraph} from "./neighbours.js";
import type {PhrasedPapers} from "./phrased-papers.js";
import {vectors, type VectorOptions} from "./vectors.js";

/** Makes the vectors and the graph of papers; above 20,000 papers the graph is the bounded one. */
export function clusterInput(phrased: PhrasedPapers, options: VectorOptions = {}): ClusterInput {
  const made = vectors(phrased, options);
  return {phrased, vectors: made, graph: neighbourGraph(hubNeighbours(made))};
}
