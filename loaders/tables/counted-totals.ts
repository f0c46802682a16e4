import type {TotalRow} from "./tables.js";

/** The sums of the totals that count, by label, in the order of the rows. */
export function countedTotals(rows: readonly TotalRow[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const {label, count, counted} of rows) {
    if (counted) sums.set(label, (sums.get(label) ?? 0) + count);
  }
  return sums;
}
