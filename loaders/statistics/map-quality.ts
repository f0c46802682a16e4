/**
 * Kruskal's stress-1 of a map, over pairs of items, where `distances` δ are what the map shows,
 * `shown` d are the distances on it, and b is the scale that fits best: 0 for a perfect map up to
 * its scale. 0 where everything lies in one point and should. For few points in two dimensions
 * Kruskal calls .05 good, .1 fair and .2 poor; it grows with the number of points, so maps of many
 * papers are above that also where near papers are drawn near.
 * @title Kruskal’s stress
 * @formula S_1 = \sqrt{\frac{\sum_{i<j}(d_{ij} - b\,\delta_{ij})^2}{\sum_{i<j} d_{ij}^2}}
 * @see Kruskal, J. B. (1964). Multidimensional scaling by optimizing goodness of fit to a nonmetric
 * hypothesis. Psychometrika 29, 1–27; with ratio disparities as Borg, I. & Groenen, P. J. F. (2005).
 * Modern Multidimensional Scaling, section 9.1.
 */
export function kruskalStress(distances: ArrayLike<number>, shown: ArrayLike<number>): number {
  let both = 0;
  let ofDistances = 0;
  let ofShown = 0;
  for (let i = 0; i < distances.length; ++i) {
    const distance = distances[i] ?? 0;
    const onMap = shown[i] ?? 0;
    both += distance * onMap;
    ofDistances += distance * distance;
    ofShown += onMap * onMap;
  }
  if (ofShown === 0) return ofDistances === 0 ? 0 : 1;
  return Math.sqrt(Math.max(0, 1 - both ** 2 / (ofDistances * ofShown)));
}

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
