import {contingencyTable} from "./contingency-table.js";

/**
 * The adjusted Rand index of two partitions of the same items, one label an item: the share of pairs
 * of items that both put together or both put apart, corrected for chance. 1 for the same groups, 0
 * on average for unrelated ones, and below 0 where they agree less than that.
 * @title Adjusted Rand index
 * @formula \mathrm{ARI} = \frac{\sum_{ij}\binom{n_{ij}}{2} - E}{\tfrac12\left[\sum_i\binom{a_i}{2} + \sum_j\binom{b_j}{2}\right] - E},\quad E = \sum_i\binom{a_i}{2}\sum_j\binom{b_j}{2}\Big/\binom{n}{2}
 * @see Hubert, L. & Arabie, P. (1985). Comparing partitions. Journal of Classification 2.
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const table = contingencyTable(one, other);
  const together = table.both.reduce((sum, {items}) => sum + pairs(items), 0);
  const inOne = table.one.reduce((sum, size) => sum + pairs(size), 0);
  const inOther = table.other.reduce((sum, size) => sum + pairs(size), 0);
  const expected = table.items < 2 ? 0 : (inOne * inOther) / pairs(table.items);
  const most = (inOne + inOther) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function pairs(items: number): number {
  return (items * (items - 1)) / 2;
}
