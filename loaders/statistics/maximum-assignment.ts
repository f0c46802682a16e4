import {munkres} from "munkres";

/**
 * Pairs rows with columns so that the weights of the pairs sum to the most possible, each row and
 * column in one pair at most; as many pairs as the smaller side has. The pairs are in the order of
 * the rows. Solved by the package `munkres`.
 * @title Maximum assignment (Hungarian)
 * @formula \max_{\pi}\ \sum_i w_{i\,\pi(i)}
 * @see Kuhn, H. W. (1955). The Hungarian method for the assignment problem. Naval Research
 * Logistics Quarterly 2.
 */
export function maximumAssignment(
  weights: readonly ArrayLike<number>[]
): {row: number; column: number}[] {
  if (weights.length === 0 || weights[0]?.length === 0) return [];
  const costs = weights.map((row) => Array.from(row, (weight) => -weight));
  return munkres(costs)
    .map(([row, column]) => ({row, column}))
    .sort((a, b) => a.row - b.row);
}
