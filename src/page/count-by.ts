import {desc, table} from "npm:arquero";

/** A value and how many papers have it. */
export interface Tally {
  value: string;
  count: number;
}

/** Counts equal values: the most frequent first, equals by value. */
export function countBy(values: string[]): Tally[] {
  const counts = table({value: values}).groupby("value").count().orderby(desc("count"), "value");
  const sizes = counts.array("count");
  return Array.from(counts.array("value"), (value, i) => ({
    value: String(value),
    count: Number(sizes[i])
  }));
}
