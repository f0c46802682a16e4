import type {Interval} from "./interval.js";
import {wilsonInterval} from "./wilson-interval.js";

/** A number of papers in a class, of so many classified ones. */
export interface Proportion {
  count: number;
  classified: number;
}

/** The difference of two shares, the first less the second, with its interval; from −1 to 1. */
export interface ShareDifference extends Interval {
  difference: number;
}

/**
 * The difference of two independent shares with its hybrid score interval, made of the Wilson
 * intervals of both. It is the sampling error *if* both are random draws. `classes` k differences
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
  {classes = 1, alpha = 0.05}: {classes?: number; alpha?: number} = {}
): ShareDifference | null {
  const first = wilsonInterval(one.count, one.classified, {classes, alpha});
  const second = wilsonInterval(other.count, other.classified, {classes, alpha});
  if (first === null || second === null) return null;
  const [p, q] = [one.count / one.classified, other.count / other.classified];
  return {
    difference: p - q,
    lower: p - q - Math.hypot(p - first.lower, second.upper - q),
    upper: p - q + Math.hypot(first.upper - p, q - second.lower)
  };
}
