import {normalQuantile} from "./normal.js";
import {errorRate, type Interval} from "./intervals.js";

/** A table of two by two: papers of a group and of the rest, with a label and without. */
interface FourCounts {
  group: {having: number; size: number};
  rest: {having: number; size: number};
}

/** The logarithm of an odds ratio, with its interval. */
export interface LogOdds extends Interval {
  value: number;
}

/**
 * How much more likely a label is in a group of papers than in the rest, as the natural logarithm of
 * the odds ratio: 0 for no difference, more for a label that the group has more often. Half a paper is
 * added to each of the four counts, so that none is 0. The interval is normal, with an error rate of
 * `alpha` (default 0.05); `classes` intervals that are to hold at once are widened by Bonferroni's
 * correction, α/k (default 1).
 * @title Log odds ratio
 * @formula \hat\lambda=\ln\frac{(a+\frac12)(d+\frac12)}{(b+\frac12)(c+\frac12)},\quad \hat\lambda\pm z_{1-\alpha/2k}\sqrt{\tfrac1{a+\frac12}+\tfrac1{b+\frac12}+\tfrac1{c+\frac12}+\tfrac1{d+\frac12}}
 * @see Haldane, J. B. S. (1956). The estimation and significance of the logarithm of a ratio of
 * frequencies. Annals of Human Genetics 20(4), 309–311; Agresti, A. (2013). Categorical Data Analysis,
 * 3rd ed., section 3.1.
 */
export function logOddsRatio(
  {group, rest}: FourCounts,
  {alpha = errorRate, classes = 1}: {alpha?: number; classes?: number} = {}
): LogOdds {
  const counts = [
    group.having,
    group.size - group.having,
    rest.having,
    rest.size - rest.having
  ].map((papers) => papers + 0.5);
  const [a = 0.5, b = 0.5, c = 0.5, d = 0.5] = counts;
  const value = Math.log((a * d) / (b * c));
  const error = Math.sqrt(counts.reduce((sum, papers) => sum + 1 / papers, 0));
  const reach = normalQuantile(1 - alpha / Math.max(1, classes) / 2) * error;
  return {value, lower: value - reach, upper: value + reach};
}
