/** Where a mark stands. */
export interface Point {
  x: number;
  y: number;
}
