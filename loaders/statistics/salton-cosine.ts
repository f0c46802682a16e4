/**
 * Salton's cosine of two terms, between 0 and 1. 0 where either count is 0.
 * @title Salton’s cosine
 * @formula \frac{c_{ij}}{\sqrt{c_i\,c_j}}
 * @see van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8).
 */
export function saltonCosine(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / Math.sqrt(one * other);
}
