import {hubNeighbours} from "./hub-neighbours.js";
import type {ClusterInput} from "./methods/method.js";
import {neighbourGraph} from "./neighbours.js";
import type {PhrasedPapers} from "./phrased-papers.js";
import {vectors, type VectorOptions} from "./vectors.js";

/** How papers become what methods cluster by. */
export interface InputOptions extends VectorOptions {
  /** The number of neighbours; `defaultNeighbours` by default. */
  k?: number;
}

/** Makes the vectors and the graph of papers; above 20,000 papers the graph is the bounded one. */
export function clusterInput(
  phrased: PhrasedPapers,
  {k, ...options}: InputOptions = {}
): ClusterInput {
  const made = vectors(phrased, options);
  const near = hubNeighbours(made, k === undefined ? {} : {k});
  return {phrased, vectors: made, graph: neighbourGraph(near)};
}
