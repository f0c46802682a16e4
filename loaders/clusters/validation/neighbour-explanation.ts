import type {Clustering} from "../methods/index.js";
import type {Vectors} from "../vectors.js";
import {clusterSums} from "./margins.js";

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
