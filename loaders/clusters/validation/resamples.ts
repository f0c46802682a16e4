import {randomLcg} from "d3-random";
import type {Background} from "../../vocabulary/background.js";
import {clusterInput} from "../cluster-input.js";
import type {Clustering, ClusterInput, ClusterMethod, ClusterOptions} from "../methods/index.js";
import type {PhrasedPapers} from "../phrased-papers.js";

/** The label of a paper that is not in a resample; −1 is a paper of it in no cluster. */
export const notDrawn = -2;

/** A way to cluster resamples: a method, with the settings of a solution. */
export interface Way {
  method: ClusterMethod;
  options: ClusterOptions;
}

/** How resamples are drawn. */
export interface ResampleOptions {
  background: Background;
  /** How many. */
  count: number;
  /** The share of the papers in each; 0.8 by default. */
  share?: number;
  seed?: number;
}

/**
 * Clusters resamples of papers, all features made anew for each, in several ways: `runs[w][r]` are
 * the labels of all papers in resample r clustered in way w, `notDrawn` for those left out. A
 * resample has 80 % of the papers, without replacement.
 * @title Resamples
 */
export function clusterResamples(
  phrased: PhrasedPapers,
  ways: readonly Way[],
  {background, count, share = 0.8, seed = 1}: ResampleOptions
): Int32Array[][] {
  const papers = phrased.papers.length;
  const random = randomLcg(seed);
  const runs: Int32Array[][] = ways.map(() => []);
  for (let r = 0; r < count; ++r) {
    const drawn = draw(papers, Math.round(share * papers), random);
    const input = clusterInput(
      {words: phrased.words, papers: drawn.map((paper) => phrased.papers[paper] ?? [])},
      {background}
    );
    ways.forEach((way, w) => runs[w]?.push(spread(labelsOf(input, way), drawn, papers)));
  }
  return runs;
}

/**
 * The settings that cluster other papers as a solution was: its resolution where the method has
 * one, else its number of clusters.
 */
export function settingsOf({resolution, k}: Clustering): ClusterOptions {
  return resolution === undefined ? {seed: 1, k} : {seed: 1, resolution};
}

function labelsOf(input: ClusterInput, {method, options}: Way): Int32Array {
  return method.cluster(input, options).labels;
}

function spread(labels: Int32Array, drawn: readonly number[], papers: number): Int32Array {
  const all = new Int32Array(papers).fill(notDrawn);
  drawn.forEach((paper, i) => (all[paper] = labels[i] ?? -1));
  return all;
}

/** Draws so many of n papers without replacement, in their order. */
function draw(n: number, size: number, random: () => number): number[] {
  const papers = Array.from({length: n}, (_, i) => i);
  for (let i = 0; i < size; ++i) {
    const j = i + Math.floor(random() * (n - i));
    [papers[i], papers[j]] = [papers[j] ?? 0, papers[i] ?? 0];
  }
  return papers.slice(0, size).sort((a, b) => a - b);
}
