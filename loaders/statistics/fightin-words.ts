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
