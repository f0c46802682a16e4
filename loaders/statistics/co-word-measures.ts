/**
 * The association strength of two terms, from the papers that have both and the papers that have
 * each: proportional to how much more often they stand together than if each paper drew them at
 * random. These are numbers of papers; where a network is divided, modularity compares links with the
 * strengths of nodes, the sums of their links, instead. 0 where either count is 0.
 * @formula a_{ij} = \frac{c_{ij}}{c_i\,c_j}
 * @see van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8).
 */
export function associationStrength(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / (one * other);
}

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

/**
 * The equivalence index of two terms in all papers that might have been, estimated from `papers` of
 * them: the index itself is far too high for rare terms, as one shared paper of two and two gives a
 * quarter. Pairs of different papers are counted in place of squares, so that its expectation is the
 * index, and terms that stand together once, which may be chance, have 0. At most 1.
 * @title Equivalence index, estimated
 * @formula \hat e_{ij} = \frac{n-1}{n}\,\frac{c_{ij}(c_{ij}-1)}{(c_i-1)(c_j-1)}
 * @see Hoeffding, W. (1948). A class of statistics with asymptotically normal distribution. Annals of
 * Mathematical Statistics 19(3).
 */
export function equivalenceEstimate(
  both: number,
  one: number,
  other: number,
  papers: number
): number {
  if (both < 2) return 0;
  const estimate = ((papers - 1) * both * (both - 1)) / (papers * (one - 1) * (other - 1));
  return Math.min(1, estimate);
}

/**
 * The inclusion index of two terms, between 0 and 1: which share of the rarer term's papers has the
 * other too. 0 where either count is 0.
 * @formula \frac{c_{ij}}{\min(c_i, c_j)}
 * @see van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8).
 */
export function inclusionIndex(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / Math.min(one, other);
}

/**
 * The Jaccard index of two terms, between 0 and 1: which share of the papers that have either has
 * both. 0 where both counts are 0.
 * @formula J_{ij} = \frac{c_{ij}}{c_i + c_j - c_{ij}}
 * @see van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8).
 */
export function jaccardIndex(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / (one + other - both);
}

/**
 * Salton's cosine of two terms, between 0 and 1. 0 where either count is 0.
 * @title Salton’s cosine
 * @formula \frac{c_{ij}}{\sqrt{c_i\,c_j}}
 * @see van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence data? JASIST 60(8).
 */
export function saltonCosine(both: number, one: number, other: number): number {
  return both === 0 ? 0 : both / Math.sqrt(one * other);
}

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

/** The quadrants of the strategic diagram, by the medians of both measures. */
export type Quadrant = "motor" | "basic" | "niche" | "emerging or declining";

/** The quadrant of a theme that is or is not at least as central and as dense as the median theme. */
export function quadrantOf(central: boolean, dense: boolean): Quadrant {
  if (central) return dense ? "motor" : "basic";
  return dense ? "niche" : "emerging or declining";
}
