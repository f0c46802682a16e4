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
 * @formula z_w = \frac{\ln\frac{y_w+\alpha_w}{n+\alpha_0-y_w-\alpha_w} - \ln\frac{y'_w+\alpha_w}{n'+\alpha_0-y'_w-\alpha_w}}{\sqrt{\frac{1}{y_w+\alpha_w}+\frac{1}{y'_w+\alpha_w}}}
 * @see Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008). Fightin' Words. Political Analysis
 * 16(4), equations 16 and 20 to 22.
 */
export function fightinWords(counts: readonly WordCounts[]): number[] {
  const total = (of: (one: WordCounts) => number) => counts.reduce((sum, one) => sum + of(one), 0);
  const inGroup = total(({group}) => group);
  const inRest = total(({rest}) => rest);
  const ofPrior = total(({prior}) => prior);
  return counts.map(({group, rest, prior}) => {
    if (!(prior > 0) || ofPrior <= prior) return 0;
    const odds = (count: number, all: number) =>
      Math.log((count + prior) / (all + ofPrior - count - prior));
    const variance = 1 / (group + prior) + 1 / (rest + prior);
    return (odds(group, inGroup) - odds(rest, inRest)) / Math.sqrt(variance);
  });
}
