/**
 * Callon's density of a theme: a hundred times the sum of the equivalence indices between its terms,
 * each pair once and no term with itself, over the number of its terms. How tightly the theme holds
 * together. 0 for a theme without terms.
 * @title Callon’s density
 * @formula D_k = \frac{100}{w_k}\sum_{\substack{i<j\\ i,j\in k}} e_{ij}
 * @see Callon, M., Courtial, J. P. & Laville, F. (1991). Scientometrics 22(1); Cobo, M. J. et al.
 * (2011). J. of Informetrics 5(1).
 */
export function callonDensity(insideLinks: Iterable<number>, terms: number): number {
  let sum = 0;
  for (const link of insideLinks) sum += link;
  return terms === 0 ? 0 : (100 * sum) / terms;
}
