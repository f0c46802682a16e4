import {deviation} from "d3-array";
import {normalQuantile} from "./normal.js";

/** The error rate of intervals, unless another is asked for. */
export const errorRate = 0.05;

/** The confidence of such intervals, in words. */
export const confidence = `${String(Math.round(100 * (1 - errorRate)))} %`;

/** A closed interval of shares, 0 to 1. */
export interface Interval {
  lower: number;
  upper: number;
}

/**
 * The Wilson score interval of a share, from `count` x of `classified` n papers. It is the sampling
 * error *if* the classified papers were a random draw of `total` N papers, without limit by default:
 * n is then taken as n(N − 1)/(N − n), so that nothing is open where all are classified. `classes` k intervals that are to hold at
 * once are widened by Bonferroni's correction, α/k (default 1); `alpha` is the error rate of all of
 * them together (default 0.05).
 * @returns Null without classified papers.
 * @formula \frac{\hat p + \frac{z^2}{2n} \pm z\sqrt{\frac{\hat p(1-\hat p)}{n} + \frac{z^2}{4n^2}}}{1 + \frac{z^2}{n}}
 * @see Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
 * Journal of the American Statistical Association 22(158), 209–212; for the finite population,
 * Cochran, W. G. (1977). Sampling Techniques, 3rd ed., section 2.6.
 */
export function wilsonInterval(
  count: number,
  classified: number,
  {classes = 1, alpha = errorRate, total = Infinity}: IntervalOptions & {total?: number} = {}
): Interval | null {
  if (classified === 0) return null;
  const share = count / classified;
  if (classified >= total) return {lower: share, upper: share};
  const z = normalQuantile(1 - alpha / Math.max(1, classes) / 2);
  const n = total === Infinity ? classified : (classified * (total - 1)) / (total - classified);
  const scale = 1 + z ** 2 / n;
  const middle = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return {
    lower: count === 0 ? 0 : Math.max(0, middle - half),
    upper: count === classified ? 1 : Math.min(1, middle + half)
  };
}

interface IntervalOptions {
  classes?: number;
  alpha?: number;
}

/** A number of papers in a class, of so many classified ones, of all; without limit by default. */
interface Proportion {
  count: number;
  classified: number;
  total?: number;
}

/** The difference of two shares, the first less the second, with its interval; from −1 to 1. */
export interface ShareDifference extends Interval {
  difference: number;
}

/**
 * The difference of two independent shares with its hybrid score interval, made of the Wilson
 * intervals of both. It is the sampling error *if* both are random draws, each of its `total` papers.
 * `classes` k differences
 * that are to hold at once are widened by Bonferroni's correction, α/k (default 1); `alpha` is the
 * error rate of all of them together (default 0.05).
 * @returns Null where either has no classified paper.
 * @formula \hat p_1-\hat p_2 \ \ ^{+\sqrt{(u_1-\hat p_1)^2+(\hat p_2-l_2)^2}}_{-\sqrt{(\hat p_1-l_1)^2+(u_2-\hat p_2)^2}}
 * @see Newcombe, R. G. (1998). Interval estimation for the difference between independent
 * proportions: comparison of eleven methods. Statistics in Medicine 17(8), 873–890, method 10.
 */
export function newcombeInterval(
  one: Proportion,
  other: Proportion,
  {classes = 1, alpha = errorRate}: IntervalOptions = {}
): ShareDifference | null {
  const intervalOf = ({count, classified, total = Infinity}: Proportion) =>
    wilsonInterval(count, classified, {classes, alpha, total});
  const [first, second] = [intervalOf(one), intervalOf(other)];
  if (first === null || second === null) return null;
  const [p, q] = [one.count / one.classified, other.count / other.classified];
  return {
    difference: p - q,
    lower: p - q - Math.hypot(p - first.lower, second.upper - q),
    upper: p - q + Math.hypot(first.upper - p, q - second.lower)
  };
}

/**
 * The normal interval of a measure that is never below 0, by subsampling: its `value`, plus and minus
 * as many standard errors as `alpha` (default 0.05) asks for. The standard error is the standard
 * deviation of the measure in `samples`, halves of the papers drawn without replacement, which is
 * that of all papers drawn anew; `unseen` is the variance beside it that no sample can show. Samples
 * with replacement are none for sums over pairs: papers drawn twice are tied to themselves.
 * @returns Null below two samples.
 * @formula \left[\max(0,\ \hat\theta - z_{1-\alpha/2}\,\widehat{se}),\ \hat\theta + z_{1-\alpha/2}\,\widehat{se}\right]
 * @see Politis, D. N., Romano, J. P. & Wolf, M. (1999). Subsampling. Springer. Shao, J. & Wu, C. F. J.
 * (1989). A general theory for jackknife variance estimation. Annals of Statistics 17(3).
 */
export function subsamplingInterval(
  value: number,
  samples: readonly number[],
  {alpha = errorRate, unseen = 0}: {alpha?: number; unseen?: number} = {}
): Interval | null {
  const error = deviation(samples);
  if (error === undefined) return null;
  const reach = normalQuantile(1 - alpha / 2) * Math.hypot(error, Math.sqrt(unseen));
  return {lower: Math.max(0, value - reach), upper: value + reach};
}

/**
 * The worst-case bounds of a class's share in all papers: for `count` x in the class, `classified`
 * n papers with any class, and `total` N papers. They assume nothing of the papers without a class:
 * none of them, or all of them, may belong to it.
 * @returns Null where there are no papers, or where the totals exceed them, for then no such share
 * is defined.
 * @title Worst-case bounds
 * @formula \left[\frac{x}{N},\ \frac{x+N-n}{N}\right]
 * @see Manski, C. F. (2003). Partial Identification of Probability Distributions. Springer.
 */
export function worstCaseBounds(count: number, classified: number, total: number): Interval | null {
  if (total === 0 || classified > total || count > classified) return null;
  return {lower: count / total, upper: (count + total - classified) / total};
}
