/**
 * Kruskal's stress-1 of a map, over pairs of items, where `distances` δ are what the map shows,
 * `shown` d are the distances on it, and b is the scale that fits best: 0 for a perfect map up to
 * its scale. 0 where everything lies in one point and should.
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
