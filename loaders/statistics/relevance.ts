/**
 * The relevance of a term to a cluster: φ is the term's share of the cluster's occurrences, p its
 * share of all. λ = 1 ranks by frequency, λ = 0 by lift; 0.6 by default.
 * @returns −Infinity for a term that the cluster does not have.
 * @formula r(w,k\mid\lambda) = \lambda\ln\varphi_{kw} + (1-\lambda)\ln\frac{\varphi_{kw}}{p_w}
 * @see Sievert, C. & Shirley, K. (2014). LDAvis. Proceedings of the Workshop on Interactive Language
 * Learning, Visualization, and Interfaces, equation 1.
 */
export function relevance(phi: number, p: number, lambda = 0.6): number {
  if (!(phi > 0)) return -Infinity;
  return lambda * Math.log(phi) + (1 - lambda) * Math.log(phi / p);
}
