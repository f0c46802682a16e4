/**
 * Callon's centrality of a theme: ten times the sum of the equivalence indices between its terms
 * and the terms outside it. How strongly the theme is tied to others.
 * @title Callon’s centrality
 * @formula C_k = 10\sum_{i\in k}\sum_{h\notin k} e_{ih}
 * @see Callon, M., Courtial, J. P. & Laville, F. (1991). Scientometrics 22(1); Cobo, M. J. et al.
 * (2011). J. of Informetrics 5(1).
 */
export function callonCentrality(outsideLinks: Iterable<number>): number {
  let sum = 0;
  for (const link of outsideLinks) sum += link;
  return 10 * sum;
}
