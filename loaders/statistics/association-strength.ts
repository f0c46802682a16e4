/**
 * The association strength of two terms, from the papers that have both and the papers that have
 * each: proportional to how much more often they stand together than if each paper drew them at
 * random. 0 where either count is 0.
 * @formula a_{ij} = \frac{c_{ij}}{c_i\,c_j}
 * @see van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8).
 */
export function associationStrength(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / (one * other);
}
