import type {WeightedNetwork} from "../networks/network.js";

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

/** How many items two partitions put in each pair of groups; items of no pair are not counted. */
interface ContingencyTable {
  items: number;
  /** The sizes of the groups of one partition, of the other, and of their overlaps. */
  one: number[];
  other: number[];
  both: {one: number; other: number; items: number}[];
}

/**
 * Cross-tabulates two partitions, given as one whole-number label an item. `both` holds the pairs
 * of groups (indices into `one` and `other`, in the order of their first items) that share an item.
 * @throws Where the partitions are not of the same items.
 */
export function contingencyTable(
  one: ArrayLike<number>,
  other: ArrayLike<number>
): ContingencyTable {
  if (one.length !== other.length) {
    throw new RangeError(
      `partitions are of ${String(one.length)} and ${String(other.length)} items`
    );
  }
  const ofOne = new Map<number, number>();
  const ofOther = new Map<number, number>();
  const pairs = new Map<number, Map<number, number>>();
  const table: ContingencyTable = {items: one.length, one: [], other: [], both: []};
  for (let item = 0; item < one.length; ++item) {
    const a = group(ofOne, table.one, one[item] ?? 0);
    const b = group(ofOther, table.other, other[item] ?? 0);
    const row = pairs.get(a);
    if (row === undefined) pairs.set(a, new Map([[b, 1]]));
    else row.set(b, (row.get(b) ?? 0) + 1);
  }
  for (const [a, row] of pairs) {
    for (const [b, items] of row) table.both.push({one: a, other: b, items});
  }
  return table;
}

function group(known: Map<number, number>, sizes: number[], label: number): number {
  const index = known.get(label);
  if (index === undefined) {
    known.set(label, sizes.length);
    return sizes.push(1) - 1;
  }
  sizes[index] = (sizes[index] ?? 0) + 1;
  return index;
}

/**
 * The modularity of a partition of a network's nodes, one label a node: the share of link weight
 * inside the groups less the share expected from the strengths of the nodes, times `resolution`
 * (1 by default). A link of a node to itself counts once in the weight and twice in the strength.
 * 0 for a network without weight.
 * @formula Q = \sum_c\left[\frac{L_c}{m} - \gamma\left(\frac{k_c}{2m}\right)^{2}\right]
 * @see Newman, M. E. J. (2004). Analysis of weighted networks. Physical Review E 70, 056131.
 */
export function modularity(
  {one, other, weights}: WeightedNetwork,
  labels: ArrayLike<number>,
  {resolution = 1}: {resolution?: number} = {}
): number {
  const strengths = new Map<number, number>();
  let inside = 0;
  let total = 0;
  for (let link = 0; link < weights.length; ++link) {
    const weight = weights[link] ?? 0;
    const a = labels[one[link] ?? -1] ?? -1;
    const b = labels[other[link] ?? -1] ?? -1;
    total += weight;
    if (a === b) inside += weight;
    strengths.set(a, (strengths.get(a) ?? 0) + weight);
    strengths.set(b, (strengths.get(b) ?? 0) + weight);
  }
  if (total === 0) return 0;
  let expected = 0;
  for (const strength of strengths.values()) expected += (strength / (2 * total)) ** 2;
  return inside / total - resolution * expected;
}

/**
 * The silhouette of an item, from its mean distance `a` to the others of its own cluster and `b` to
 * the items of the nearest other cluster: from −1 to 1, above 0 where its own is nearer. 0 where
 * both are 0; an item that is alone in its cluster has 0 by convention.
 * @param a NaN for an item that is alone in its cluster
 * @formula s = \frac{b - a}{\max(a, b)}
 * @see Rousseeuw, P. J. (1987). Silhouettes. Journal of Computational and Applied Mathematics 20.
 */
export function silhouette(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger > 0 ? (b - a) / larger : 0;
}
