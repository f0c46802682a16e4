/**
 * The inclusion index of two terms, between 0 and 1: which share of the rarer term's papers has the
 * other too. 0 where either count is 0.
 * @formula \frac{c_{ij}}{\min(c_i, c_j)}
 * @see van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8).
 */
export function inclusionIndex(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / Math.min(one, other);
}
