/** How many items two partitions put in each pair of groups; items of no pair are not counted. */
export interface ContingencyTable {
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
    const row = pairs.get(a) ?? new Map<number, number>();
    pairs.set(a, row.set(b, (row.get(b) ?? 0) + 1));
  }
  for (const [a, row] of pairs) {
    for (const [b, items] of row) table.both.push({one: a, other: b, items});
  }
  return table;
}

function group(known: Map<number, number>, sizes: number[], label: number): number {
  const index = known.get(label) ?? sizes.push(0) - 1;
  known.set(label, index);
  sizes[index] = (sizes[index] ?? 0) + 1;
  return index;
}
