import type {ClusterTermRow} from "npm:hubscope";

/**
 * The terms of a cluster that are most relevant at λ, from 0 (what sets it apart) to 1 (what it
 * says most): λ ln φ + (1 − λ) ln(φ/p) (Sievert & Shirley 2014). Terms whose words a better one
 * holds, with as many papers in the cluster, are left out.
 */
export function relevantTerms(
  rows: readonly ClusterTermRow[],
  {lambda, most}: {lambda: number; most: number}
): ClusterTermRow[] {
  const ranked = rows
    .map((row) => ({row, relevance: relevance(row, lambda)}))
    .sort((a, b) => b.relevance - a.relevance || a.row.position - b.row.position);
  const kept: ClusterTermRow[] = [];
  for (const {row} of ranked) {
    if (kept.length === most) break;
    if (!kept.some((better) => says(better, row))) kept.push(row);
  }
  return kept;
}

/** λ ln φ + (1 − λ) ln(φ/p) of a term. */
export function relevance(
  {probability_inside: inside, probability}: ClusterTermRow,
  lambda: number
): number {
  return lambda * Math.log(inside) + (1 - lambda) * Math.log(inside / probability);
}

function says(one: ClusterTermRow, other: ClusterTermRow): boolean {
  return (
    one.papers_inside === other.papers_inside && ` ${one.term_id} `.includes(` ${other.term_id} `)
  );
}
