import {deviation} from "d3-array";
import type {Interval} from "./interval.js";
import {normalQuantile} from "./normal-quantile.js";

/**
 * The standard normal bootstrap interval of a measure that is never below 0: its `value`, plus and
 * minus as many standard errors as `alpha` (default 0.05) asks for, where the standard error is the
 * standard deviation of the measure in `samples` drawn with replacement. Percentiles of the samples
 * are no interval of the equivalence index and its sums: papers drawn twice raise the square of a
 * small count more than they lower it, and the value itself can lie below all of them.
 * @returns Null below two samples.
 * @formula \left[\max(0,\ \hat\theta - z_{1-\alpha/2}\,\widehat{se}),\ \hat\theta + z_{1-\alpha/2}\,\widehat{se}\right]
 * @see Efron, B. & Tibshirani, R. J. (1993). An Introduction to the Bootstrap. Chapman & Hall, ch. 6
 * and 12.
 */
export function bootstrapInterval(
  value: number,
  samples: readonly number[],
  {alpha = 0.05}: {alpha?: number} = {}
): Interval | null {
  const error = deviation(samples);
  if (error === undefined) return null;
  const reach = normalQuantile(1 - alpha / 2) * error;
  return {lower: Math.max(0, value - reach), upper: value + reach};
}
