import type {Interval} from "./interval.js";

/**
 * The worst-case bounds of a class's share in all papers: for `count` x in the class, `classified`
 * n papers with any class, and `total` N papers. They assume nothing of the papers without a class:
 * none of them, or all of them, may belong to it.
 * @returns Null where there are no papers, or where the totals exceed them, for then no such share
 * is defined.
 * @title Worst-case bounds
 * @formula \left[\frac{x}{N},\ \frac{x+N-n}{N}\right]
 * @see Manski, C. F. (2003). Partial Identification of Probability Distributions. Springer.
 */
export function worstCaseBounds(count: number, classified: number, total: number): Interval | null {
  if (total === 0 || classified > total || count > classified) return null;
  return {lower: count / total, upper: (count + total - classified) / total};
}
