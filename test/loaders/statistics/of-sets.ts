import fc from "fast-check";

/** Two terms, each the papers that have it, and never both without one. */
export const twoTerms = fc.tuple(
  fc.uniqueArray(fc.nat(30), {minLength: 1}).map((papers) => new Set(papers)),
  fc.uniqueArray(fc.nat(30), {minLength: 1}).map((papers) => new Set(papers))
);

/** A measure of two terms, from the papers that have both and that have each. */
export type Measure = (both: number, one: number, other: number) => number;

/** A measure of two sets of papers. */
export function ofSets(measure: Measure, one: Set<number>, other: Set<number>): number {
  return measure([...one].filter((paper) => other.has(paper)).length, one.size, other.size);
}
