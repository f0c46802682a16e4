/** A closed interval of shares, 0 to 1. */
export interface Interval {
  lower: number;
  upper: number;
}
