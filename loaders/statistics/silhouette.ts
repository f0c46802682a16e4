/**
 * The silhouette of an item, from its mean distance `a` to the others of its own cluster and `b` to
 * the items of the nearest other cluster: from −1 to 1, above 0 where its own is nearer. 0 where
 * both are 0; an item that is alone in its cluster has 0 by convention.
 * @param a NaN for an item that is alone in its cluster
 * @formula s = \frac{b - a}{\max(a, b)}
 * @see Rousseeuw, P. J. (1987). Silhouettes. Journal of Computational and Applied Mathematics 20.
 */
export function silhouette(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger > 0 ? (b - a) / larger : 0;
}
