import {randomLcg} from "d3-random";
import {jaccardIndex} from "../../statistics/co-word-measures.js";
import {adjustedRandIndex, contingencyTable} from "../../statistics/partitions.js";
import type {Clustering, ClusterMethod, ClusterOptions} from "../methods/method.js";
import {clusterInput} from "../neighbours.js";
import type {PhrasedPapers} from "../phrased-papers.js";
import {shuffledPhrases, shuffleUnits} from "../structure-test/shuffled-phrases.js";

/** The label of a paper that is not in a resample; −1 is a paper of it in no cluster. */
export const notDrawn = -2;

/** A way to cluster resamples: a method, with the settings of a solution. */
export interface Way {
  method: ClusterMethod;
  options: ClusterOptions;
  /**
   * The most resamples of the papers, shuffles, and resamples of each shuffle that it is used for.
   */
  most?: Partial<Record<"resamples" | "shuffles" | "nullResamples", number>>;
}

interface ResampleOptions {
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
  {count, share = 0.8, seed = 1}: ResampleOptions
): Int32Array[][] {
  const papers = phrased.papers.length;
  const random = randomLcg(seed);
  const runs: Int32Array[][] = ways.map(() => []);
  const counts = ways.map(({most}) => Math.min(count, most?.resamples ?? count));
  for (let r = 0; r < Math.max(0, ...counts); ++r) {
    const drawn = drawPapers(papers, Math.round(share * papers), random);
    const input = clusterInput({
      words: phrased.words,
      papers: drawn.map((paper) => phrased.papers[paper] ?? [])
    });
    const known = new Map<string, Int32Array>();
    ways.forEach(({method, options}, w) => {
      if (r >= (counts[w] ?? 0)) return;
      const way = JSON.stringify([method.name, options]);
      const labels = known.get(way) ?? spread(method.cluster(input, options).labels, drawn, papers);
      known.set(way, labels);
      runs[w]?.push(labels);
    });
  }
  return runs;
}

/**
 * The settings that cluster other papers as a solution was: its resolution where the method has
 * one, by a quick search, else its number of clusters.
 */
export function settingsOf({resolution, k}: Clustering): ClusterOptions {
  return resolution === undefined ? {seed: 1, k} : {seed: 1, resolution, quick: true};
}

function spread(labels: Int32Array, drawn: readonly number[], papers: number): Int32Array {
  const all = new Int32Array(papers).fill(notDrawn);
  drawn.forEach((paper, i) => (all[paper] = labels[i] ?? -1));
  return all;
}

/** Draws so many of n papers without replacement, in their order. */
export function drawPapers(n: number, size: number, random: () => number): number[] {
  const papers = Array.from({length: n}, (_, i) => i);
  for (let i = 0; i < size; ++i) {
    const j = i + Math.floor(random() * (n - i));
    [papers[i], papers[j]] = [papers[j] ?? 0, papers[i] ?? 0];
  }
  return papers.slice(0, size).sort((a, b) => a - b);
}

/** How a clustering holds in resamples. */
export interface Stability {
  /** For each cluster, the mean Jaccard index with its best match in the resamples. */
  clusters: number[];
  /** The mean of those over papers' clusters, each cluster as one. */
  mean: number;
  /** The mean adjusted Rand index with the resamples. */
  ari: number;
  resamples: number;
}

/**
 * The stability of a clustering: each cluster, less the papers that a resample left out, is compared
 * with the resample's cluster that it shares most with. Null without resamples or clusters.
 * @title Stability of a cluster
 * @formula \frac{1}{R}\sum_{r=1}^{R}\max_{D\in\mathcal C_r}\frac{|C\cap D|}{|C\cup D|}
 * @see Hennig, C. (2007). Cluster-wise assessment of cluster stability. Computational Statistics &
 * Data Analysis 52, 258–271.
 */
export function stability(
  {labels, k}: Pick<Clustering, "labels" | "k">,
  runs: readonly Int32Array[]
): Stability | null {
  if (runs.length === 0 || k === 0) return null;
  const sums = new Float64Array(k);
  const counts = new Int32Array(k);
  let ari = 0;
  for (const run of runs) {
    bestMatches(labels, run, k).forEach((jaccard, cluster) => {
      if (jaccard === null) return;
      sums[cluster] = (sums[cluster] ?? 0) + jaccard;
      counts[cluster] = (counts[cluster] ?? 0) + 1;
    });
    const drawn = [...run.keys()].filter((paper) => run[paper] !== notDrawn);
    ari += adjustedRandIndex(
      drawn.map((paper) => labels[paper] ?? -1),
      drawn.map((paper) => run[paper] ?? -1)
    );
  }
  const clusters = Array.from(sums, (sum, cluster) => sum / Math.max(1, counts[cluster] ?? 0));
  const mean = clusters.reduce((sum, value) => sum + value, 0) / k;
  return {clusters, mean, ari: ari / runs.length, resamples: runs.length};
}

/**
 * For each of k clusters, the Jaccard index with its best match among those of another clustering of
 * some of the papers; null for a cluster that has none of them.
 */
export function bestMatches(
  labels: ArrayLike<number>,
  other: ArrayLike<number>,
  k: number
): (number | null)[] {
  const drawn = Array.from(other, (_, paper) => paper).filter((paper) => other[paper] !== notDrawn);
  const one = drawn.map((paper) => labels[paper] ?? -1);
  const two = drawn.map((paper) => other[paper] ?? -1);
  const table = contingencyTable(one, two);
  const nameOfOne = [...new Set(one)];
  const nameOfOther = [...new Set(two)];
  const best: (number | null)[] = Array.from({length: k}, () => null);
  for (const pair of table.both) {
    const cluster = nameOfOne[pair.one] ?? -1;
    if (cluster < 0) continue;
    const matches = (nameOfOther[pair.other] ?? -1) >= 0;
    const both = matches ? pair.items : 0;
    const jaccard = jaccardIndex(both, table.one[pair.one] ?? 0, table.other[pair.other] ?? 0);
    best[cluster] = Math.max(best[cluster] ?? 0, jaccard);
  }
  return best;
}

/** How clusters of shuffled phrases hold in resamples. */
export interface NullStability {
  /** The mean of their Jaccard indices. */
  mean: number;
  /**
   * What the most stable cluster of 19 of 20 shuffles stays below or reaches, or a value below that
   * which no cluster exceeds; null where fewer than 19 shuffles are asked for.
   */
  upper: number | null;
  /** How many shuffles there were. */
  nulls: number;
}

interface NullStabilityOptions {
  /** How many shuffles at most, and how many resamples of each. */
  shuffles: number;
  resamples: number;
  /** How stable the most stable cluster of each way is; without that, all shuffles are made. */
  reached?: readonly number[];
  seed?: number;
}

const fewestShuffles = 19;

/**
 * How stable clusters are where phrases are shuffled over the papers and all features made anew, for
 * each way of clustering; null where there are no shuffles or no clusters. A cluster is compared
 * with the most stable one of each shuffle, so that of all clusters of a hub together one in twenty
 * hubs without groups has one above the bound, however many clusters are tested. The shuffles of a way
 * end where so many have a cluster as stable as its most stable one that none is above the bound of all
 * shuffles: which clusters are above it is always what all shuffles say.
 * @title Stability of a cluster against chance
 * @see Westfall, P. H. & Young, S. S. (1993). Resampling-Based Multiple Testing. Wiley. (The maximum
 * over all tests.) Besag, J. & Clifford, P. (1991). Sequential Monte Carlo p-values. Biometrika 78(2),
 * 301–304.
 */
export function nullStability(
  phrased: PhrasedPapers,
  ways: readonly Way[],
  {shuffles, resamples, reached = [], seed = 3}: NullStabilityOptions
): (NullStability | null)[] {
  const random = randomLcg(seed);
  const shufflesOf = ways.map(({most}) => Math.min(shuffles, most?.shuffles ?? shuffles));
  const inAll = Math.max(0, ...shufflesOf);
  const units = inAll === 0 ? [] : shuffleUnits(phrased);
  const jaccards = ways.map((): number[] => []);
  const highest = ways.map((): number[] => []);
  const isOpen = (w: number, shuffle: number) => {
    const nulls = shufflesOf[w] ?? 0;
    const asStable = (highest[w] ?? []).filter((one) => one >= (reached[w] ?? Infinity)).length;
    return shuffle < nulls && (nulls < fewestShuffles || asStable < aboveBound(nulls));
  };
  for (let shuffle = 0; shuffle < inAll; ++shuffle) {
    const open = ways.map((_, w) => isOpen(w, shuffle));
    if (!open.includes(true)) break;
    const shuffled = shuffledPhrases(phrased, random, units);
    const input = clusterInput(shuffled);
    const waysOfNull = ways.map(({most, ...way}, w) => ({
      ...way,
      most: {resamples: open[w] === true ? (most?.nullResamples ?? resamples) : 0}
    }));
    const runs = clusterResamples(shuffled, waysOfNull, {count: resamples, seed: 100 + shuffle});
    ways.forEach(({method, options}, w) => {
      if (open[w] !== true) return;
      const found = stability(method.cluster(input, options), runs[w] ?? [])?.clusters ?? [];
      jaccards[w]?.push(...found);
      highest[w]?.push(Math.max(0, ...found));
    });
  }
  return jaccards.map((found, w) => {
    if (found.length === 0) return null;
    const nulls = shufflesOf[w] ?? 0;
    const most = (highest[w] ?? []).sort((a, b) => a - b);
    return {
      mean: found.reduce((sum, value) => sum + value, 0) / found.length,
      upper: nulls < fewestShuffles ? null : (most.at(-aboveBound(nulls)) ?? 1),
      nulls: most.length
    };
  });
}

/** How many of so many shuffles have a cluster as stable as the bound or more: one in twenty. */
function aboveBound(shuffles: number): number {
  return shuffles + 1 - Math.ceil(0.95 * (shuffles + 1));
}
