import {contingencyTable} from "./contingency-table.js";

/**
 * The normalised mutual information of two partitions of the same items, one label an item: their
 * mutual information over the mean of their entropies, from 0 (independent) to 1 (the same groups,
 * whatever they are called). 1 where neither partition divides the items.
 * @formula \mathrm{NMI} = \frac{2\,I(U;V)}{H(U)+H(V)}
 * @see Strehl, A. & Ghosh, J. (2002). Cluster ensembles. JMLR 3; with the arithmetic mean, as
 * Vinh, N. X., Epps, J. & Bailey, J. (2010). Information theoretic measures for clusterings
 * comparison. JMLR 11.
 */
export function normalisedMutualInformation(
  one: ArrayLike<number>,
  other: ArrayLike<number>
): number {
  const table = contingencyTable(one, other);
  if (table.one.length <= 1 && table.other.length <= 1) return 1;
  const entropyOf = (sizes: readonly number[]) =>
    sizes.reduce((sum, size) => sum - (size / table.items) * Math.log(size / table.items), 0);
  const information = table.both.reduce((sum, {one: a, other: b, items}) => {
    const expected = ((table.one[a] ?? 0) * (table.other[b] ?? 0)) / table.items;
    return sum + (items / table.items) * Math.log(items / expected);
  }, 0);
  const normalised = (2 * information) / (entropyOf(table.one) + entropyOf(table.other));
  return Math.min(1, Math.max(0, normalised));
}
