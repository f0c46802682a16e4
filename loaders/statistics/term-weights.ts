/**
 * The C-value of a phrase: log2 of its number of words, times how often it stands in the texts less
 * the mean of how often the longer phrases that hold it do. `constant` is added to the logarithm;
 * 0 is the measure as published, under which single words have 0, and 1 lets them be ranked too.
 * As published, it counts the places that a linguistic filter lets through: here those where the words
 * end in a noun, with nouns, adjectives and bound prepositions before it; those of titles twice.
 * @title C-value
 * @formula C(a) = \left(c + \log_2 |a|\right)\left(f_a - \frac{1}{|T_a|}\sum_{b\in T_a} f_b\right)
 * @see Frantzi, K., Ananiadou, S. & Mima, H. (2000). Automatic recognition of multi-word terms: the
 * C-value/NC-value method. Int. J. on Digital Libraries 3(2). For the constant: Barrón-Cedeño, A.
 * et al. (2009). An improved automatic term recognition method for Spanish. CICLing.
 */
export function cValue(
  words: number,
  frequency: number,
  longer: readonly number[] = [],
  {constant = 0}: {constant?: number} = {}
): number {
  const nested =
    longer.length === 0 ? 0 : longer.reduce((sum, one) => sum + one, 0) / longer.length;
  return (Math.log2(words) + constant) * (frequency - nested);
}

/**
 * The smoothed inverse document frequency of a term that stands in `papers` of `total` papers: 1
 * for a term of every paper, more for rarer ones.
 * @formula \mathrm{idf}_t = \ln\frac{1+N}{1+\mathrm{df}_t} + 1
 * @see Pedregosa, F. et al. (2011). Scikit-learn. JMLR 12, section TfidfTransformer (smooth_idf).
 */
export function inverseDocumentFrequency(papers: number, total: number): number {
  return Math.log((1 + total) / (1 + papers)) + 1;
}

/**
 * The class-based TF-IDF of a term: tf is its share of the class's occurrences, f how often it
 * stands in all classes together, A the mean number of occurrences of a class. 0 for a term that
 * stands nowhere.
 * @title c-TF-IDF
 * @formula \mathrm{ctfidf}_{t,c} = \varphi_{t,c}\,\ln\!\left(1 + \frac{A}{f_t}\right)
 * @see Grootendorst, M. (2022). BERTopic: Neural topic modeling with a class-based TF-IDF procedure.
 * arXiv 2203.05794, equation 2, with tf normalised to 1 in each class.
 */
export function cTfIdf(share: number, frequency: number, meanOccurrences: number): number {
  return frequency > 0 ? share * Math.log(1 + meanOccurrences / frequency) : 0;
}

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

/** How often a term stands in a group and in the rest, and how often the prior expects it. */
export interface WordCounts {
  group: number;
  rest: number;
  /** The prior's pseudo-count of the term, above 0. */
  prior: number;
}

/**
 * The Fightin' Words z-scores of terms: the log-odds ratio of each term between a group and the
 * rest, with an informative Dirichlet prior, over its standard deviation. Above 0 a term is the
 * group's. The totals are taken over the terms given; a term with no prior mass scores 0.
 * @title Fightin’ Words
 * @formula z_w = \frac{\ln\frac{y_w+\alpha_w}{n+\alpha_0-y_w-\alpha_w} - \ln\frac{y'_w+\alpha_w}{n'+\alpha_0-y'_w-\alpha_w}}{\sqrt{\frac{1}{y_w+\alpha_w}+\frac{1}{y'_w+\alpha_w}}}
 * @see Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008). Fightin' Words. Political Analysis
 * 16(4), equations 16 and 20 to 22.
 */
export function fightinWords(counts: readonly WordCounts[]): number[] {
  const all = wordTotals(counts);
  return counts.map((one) => fightinWordsScore(one, all));
}

/** The sums of such counts over terms. */
export function wordTotals(counts: readonly WordCounts[]): WordCounts {
  const all = {group: 0, rest: 0, prior: 0};
  for (const {group, rest, prior} of counts) {
    all.group += group;
    all.rest += rest;
    all.prior += prior;
  }
  return all;
}

/** The Fightin' Words z-score of one term, given the sums over all terms. */
export function fightinWordsScore({group, rest, prior}: WordCounts, all: WordCounts): number {
  if (!(prior > 0) || all.prior <= prior) return 0;
  const ofGroup = Math.log((group + prior) / (all.group + all.prior - group - prior));
  const ofRest = Math.log((rest + prior) / (all.rest + all.prior - rest - prior));
  const variance = 1 / (group + prior) + 1 / (rest + prior);
  return (ofGroup - ofRest) / Math.sqrt(variance);
}
