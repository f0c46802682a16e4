import type {WeightedNetwork} from "../../networks/network.js";
import type {PhrasedPapers} from "../phrased-papers.js";
import type {Vectors} from "../vectors.js";

/** What papers are clustered by: their phrases, their vectors, and the graph of near ones. */
export interface ClusterInput {
  phrased: PhrasedPapers;
  vectors: Vectors;
  graph: WeightedNetwork;
}

/** What may be set for a clustering. */
export interface ClusterOptions {
  /** Where randomness starts; 1 by default. */
  seed?: number;
  /** How many clusters there shall be; methods that find their number themselves come near it. */
  k?: number;
  /** The granularity, for methods that have one: more gives smaller clusters. */
  resolution?: number;
  /** Whether a rough search at a resolution is enough, as for resamples; false by default. */
  quick?: boolean;
}

/** A step of a hierarchy: two clusters become one at a height. */
export interface Merge {
  /** The parts: below the number of papers a paper, from there on the result of an earlier step. */
  one: number;
  other: number;
  height: number;
}

/** A partition of papers. */
export interface Clustering {
  /** The cluster of each paper: 0 is the largest, ties go by the first paper; -1 is none. */
  labels: Int32Array;
  /** How many clusters there are. */
  k: number;
  /** The resolution that gave it, for methods that have one. */
  resolution?: number;
  /** How much each paper belongs to each cluster, row by row: papers × k; each row adds up to 1. */
  memberships?: Float64Array;
  /** The steps of the hierarchy, lowest first. */
  merges?: readonly Merge[];
}

/** A way to cluster papers, deterministic for a seed. */
export interface ClusterMethod {
  /** Its name in the tables. */
  name: string;
  /** Its name as the field writes it. */
  title: string;
  /** What it looks for, in a few words. */
  meaning: string;
  /** What it is with its source, as a paper on methods names it. */
  cited: string;
  /** What it reads of papers: the near ones, their vectors, or their words one by one. */
  reads: "neighbours" | "vectors" | "words";
  /** Whether it has to be told how many clusters there are; untold it goes by a rule. */
  needsK: boolean;
  /** The most papers that it is meant for, where its time grows faster than their number. */
  mostPapers?: number;
  cluster(input: ClusterInput, options?: ClusterOptions): Clustering;
}
