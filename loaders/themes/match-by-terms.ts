import {jaccardIndex} from "../statistics/co-word-measures.js";
import {maximumAssignment} from "../statistics/maximum-assignment.js";

/**
 * Pairs sets of terms with others, each with at most one, so that the Jaccard indices of the pairs
 * sum to the most possible; a pair shares at least half of the terms of the smaller set. In the order
 * of `before`.
 */
export function matchByTerms(
  before: readonly ReadonlySet<string>[],
  after: readonly ReadonlySet<string>[]
): {before: number; after: number}[] {
  const alike = before.map((one) => after.map((other) => likeness(one, other)));
  return maximumAssignment(alike).flatMap(({row, column}) =>
    (alike[row]?.[column] ?? 0) > 0 ? [{before: row, after: column}] : []
  );
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const term of one) if (other.has(term)) both += 1;
  return both * 2 >= Math.min(one.size, other.size) ? jaccardIndex(both, one.size, other.size) : 0;
}
