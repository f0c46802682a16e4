/**
 * The equivalence index of two terms, between 0 and 1: Salton's cosine squared. 0 where either
 * count is 0.
 * @formula e_{ij} = \frac{c_{ij}^2}{c_i\,c_j}
 * @see Callon, M., Courtial, J. P. & Laville, F. (1991). Co-word analysis as a tool for describing
 * the network of interactions between basic and technological research. Scientometrics 22(1).
 */
export function equivalenceIndex(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both ** 2 / (one * other);
}
