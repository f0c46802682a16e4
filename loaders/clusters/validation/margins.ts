import {silhouette} from "../../statistics/partitions.js";
import type {Clustering} from "../methods/method.js";
import type {Vectors} from "../vectors.js";

/** How near a paper is to its own cluster and to the next; null where there is nothing to compare. */
export interface PaperMargin {
  /** The mean cosine similarity to the other papers of its cluster; null where it is alone. */
  similarity: number | null;
  /** The other cluster of the highest mean similarity, and that; null with one cluster. */
  second: number | null;
  secondSimilarity: number | null;
  /** The one less the other. */
  margin: number | null;
  /** By cosine distance; 0 where it is alone, null with one cluster. */
  silhouette: number | null;
}

const none: PaperMargin = {
  similarity: null,
  second: null,
  secondSimilarity: null,
  margin: null,
  silhouette: null
};

/**
 * The margin of each paper, in the order of the papers: exact, from the sums of the clusters'
 * vectors, in time that grows with papers × clusters. Papers in no cluster have none.
 */
export function margins(vectors: Vectors, {labels, k}: Clustering): PaperMargin[] {
  const sizes = new Int32Array(k);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  const sums = clusterSums(vectors, {labels, k});
  const products = new Float64Array(k);
  return Array.from(labels, (label, row) => {
    if (label < 0) return none;
    products.fill(0);
    let square = 0;
    for (let i = vectors.starts[row] ?? 0; i < (vectors.starts[row + 1] ?? 0); ++i) {
      const at = (vectors.columns[i] ?? 0) * k;
      const value = vectors.values[i] ?? 0;
      square += value * value;
      for (let c = 0; c < k; ++c) products[c] = (products[c] ?? 0) + value * (sums[at + c] ?? 0);
    }
    const size = sizes[label] ?? 0;
    const similarity = size > 1 ? Math.max(0, (products[label] ?? 0) - square) / (size - 1) : null;
    let second: number | null = null;
    let secondSimilarity = -1;
    for (let c = 0; c < k; ++c) {
      const mean = (products[c] ?? 0) / (sizes[c] ?? 1);
      if (c === label || mean <= secondSimilarity) continue;
      second = c;
      secondSimilarity = mean;
    }
    if (second === null) return {...none, similarity};
    return {
      similarity,
      second,
      secondSimilarity,
      margin: similarity === null ? null : similarity - secondSimilarity,
      silhouette: similarity === null ? 0 : silhouette(1 - similarity, 1 - secondSimilarity)
    };
  });
}

/** The sums of the clusters' vectors: feature f of cluster c at `f * k + c`. */
function clusterSums(
  {features, starts, columns, values}: Vectors,
  {labels, k}: Pick<Clustering, "labels" | "k">
): Float64Array {
  const sums = new Float64Array(features.length * k);
  labels.forEach((label, row) => {
    if (label < 0) return;
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); ++i) {
      const at = (columns[i] ?? 0) * k + label;
      sums[at] = (sums[at] ?? 0) + (values[i] ?? 0);
    }
  });
  return sums;
}

/**
 * A feature that makes things similar, and the share of the similarity that it makes; that of a
 * phrase holds that of its words.
 */
export interface Contribution {
  feature: number;
  share: number;
}

const least = 1e-12;

/**
 * Why each paper is in its cluster: the features that make most of its similarity to the cluster's
 * other papers, the strongest first. None for a paper that is alone or in no cluster.
 */
export function neighbourExplanation(
  vectors: Vectors,
  {labels, k}: Pick<Clustering, "labels" | "k">,
  {most = 5}: {most?: number} = {}
): Contribution[][] {
  const sums = clusterSums(vectors, {labels, k});
  return Array.from(labels, (label, row) => {
    if (label < 0) return [];
    const others = (column: number, value: number) => (sums[column * k + label] ?? 0) - value;
    return strongest(vectors, row, others, most);
  });
}

/** What two papers have in common: the features that make most of their similarity. */
export function sharedFeatures(
  vectors: Vectors,
  one: number,
  other: number,
  {most = 5}: {most?: number} = {}
): Contribution[] {
  const values = new Map<number, number>();
  for (let i = vectors.starts[other] ?? 0; i < (vectors.starts[other + 1] ?? 0); ++i) {
    values.set(vectors.columns[i] ?? 0, vectors.values[i] ?? 0);
  }
  return strongest(vectors, one, (column) => values.get(column) ?? 0, most);
}

function strongest(
  {features, starts, columns, values}: Vectors,
  row: number,
  other: (column: number, value: number) => number,
  most: number
): Contribution[] {
  const found: Contribution[] = [];
  let all = 0;
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); ++i) {
    const feature = columns[i] ?? 0;
    const value = values[i] ?? 0;
    const product = value * other(feature, value);
    if (product <= least) continue;
    all += product;
    found.push({feature, share: product});
  }
  return wordsWithPhrases(found, features)
    .slice(0, most)
    .map(({feature, share}) => ({feature, share: share / all}));
}

/** Contributions, the strongest first, where those of a phrase's words go with the phrase. */
function wordsWithPhrases(
  found: readonly Contribution[],
  features: readonly string[]
): Contribution[] {
  const sorted = [...found].sort((a, b) => b.share - a.share || a.feature - b.feature);
  const holderOf = new Map<string, number>();
  for (const {feature} of sorted) {
    const words = features[feature]?.split(" ") ?? [];
    for (const word of words.length > 1 ? words : []) {
      if (!holderOf.has(word)) holderOf.set(word, feature);
    }
  }
  const kept = new Map(sorted.map((one) => [one.feature, {...one}]));
  for (const {feature, share} of sorted) {
    const held = kept.get(holderOf.get(features[feature] ?? "") ?? -1);
    if (held === undefined) continue;
    held.share += share;
    kept.delete(feature);
  }
  return [...kept.values()].sort((a, b) => b.share - a.share || a.feature - b.feature);
}
