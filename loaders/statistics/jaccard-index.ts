/**
 * The Jaccard index of two terms, between 0 and 1: which share of the papers that have either has
 * both. 0 where both counts are 0.
 * @formula J_{ij} = \frac{c_{ij}}{c_i + c_j - c_{ij}}
 * @see van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8).
 */
export function jaccardIndex(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / (one + other - both);
}
