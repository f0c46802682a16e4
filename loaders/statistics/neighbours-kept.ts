/**
 * The share of the items drawn nearest to an item on a map that are near it by what the map shows, 0
 * to 1: a rank-based measure of how far a small distance on the map can be trusted. By chance it is
 * the share of all other items that are near. 1 where no item is drawn.
 * @title Neighbours kept on a map
 * @formula Q_i = \frac{|\nu_i \cap n_i|}{|n_i|}
 * @see Lee, J. A. & Verleysen, M. (2009). Quality assessment of dimensionality reduction: rank-based
 * criteria. Neurocomputing 72, 1431–1443; Chen, L. & Buja, A. (2009). Local multidimensional scaling
 * for nonlinear dimension reduction, graph drawing, and proximity analysis. Journal of the American
 * Statistical Association 104, 209–219.
 */
export function neighboursKept(drawn: readonly number[], near: ReadonlySet<number>): number {
  const kept = drawn.filter((item) => near.has(item)).length;
  return drawn.length === 0 ? 1 : kept / drawn.length;
}
