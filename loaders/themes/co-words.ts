import type {WeightedNetwork} from "../networks/network.js";

/** How many papers have both terms of each pair that some paper has: pair e is `one[e]` < `other[e]`. */
export interface CoWords extends WeightedNetwork {
  /** How many papers have each term. */
  papers: Int32Array;
}

/**
 * Counts co-words: the papers that have both terms of a pair, each paper once. `termsOf[p]` are the
 * terms of paper p, each once. Pairs below `minPapers` are left out (1 by default: none).
 */
export function coWords(
  termsOf: readonly (readonly number[])[],
  terms: number,
  {minPapers = 1}: {minPapers?: number} = {}
): CoWords {
  const papers = new Int32Array(terms);
  const counts = new Map<number, number>();
  for (const list of termsOf) {
    const sorted = [...list].sort((a, b) => a - b);
    sorted.forEach((one, i) => {
      papers[one] = (papers[one] ?? 0) + 1;
      for (let k = i + 1; k < sorted.length; ++k) {
        const pair = one * terms + (sorted[k] ?? 0);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    });
  }
  const pairs = [...counts].filter(([, count]) => count >= minPapers).sort(([a], [b]) => a - b);
  return {
    nodes: terms,
    papers,
    one: Int32Array.from(pairs, ([pair]) => Math.floor(pair / terms)),
    other: Int32Array.from(pairs, ([pair]) => pair % terms),
    weights: Float64Array.from(pairs, ([, count]) => count)
  };
}
