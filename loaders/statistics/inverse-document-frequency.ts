/**
 * The smoothed inverse document frequency of a term that stands in `papers` of `total` papers: 1
 * for a term of every paper, more for rarer ones.
 * @formula \mathrm{idf}_t = \ln\frac{1+N}{1+\mathrm{df}_t} + 1
 * @see Pedregosa, F. et al. (2011). Scikit-learn. JMLR 12, section TfidfTransformer (smooth_idf).
 */
export function inverseDocumentFrequency(papers: number, total: number): number {
  return Math.log((1 + total) / (1 + papers)) + 1;
}
