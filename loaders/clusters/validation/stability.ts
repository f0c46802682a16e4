import {adjustedRandIndex, contingencyTable} from "../../statistics/partitions.js";
import {jaccardIndex} from "../../statistics/co-word-measures.js";
import type {Clustering} from "../methods/index.js";
import {notDrawn} from "./resamples.js";

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
