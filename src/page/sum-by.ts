/** A value and how many papers have it. */
export interface Tally {
  value: string;
  count: number;
}

/** Adds up the counts of equal values, and keeps the order in which values come first. */
export function sumBy(rows: Tally[]): Tally[] {
  const sums = new Map<string, number>();
  for (const {value, count} of rows) sums.set(value, (sums.get(value) ?? 0) + count);
  return Array.from(sums, ([value, count]) => ({value, count}));
}
