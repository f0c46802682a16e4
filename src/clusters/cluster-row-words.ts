import type {ClusterRow, ClusterTermRow} from "npm:hubscope";
import type {ClusterView} from "./cluster-views.js";
import {count, digits} from "../page/words.js";

/** In how many papers of a cluster a term stands, against the others: "3 of 5 against 1 of 26". */
export function termCounts(
  {papers_inside: inside, papers_outside: outside}: ClusterTermRow,
  {papers}: ClusterRow,
  {clustering}: ClusterView
): string {
  const rest = clustering.papers - papers;
  const own = `${digits(inside)} of ${digits(papers)}`;
  return rest === 0 ? own : `${own} against ${digits(outside)} of ${digits(rest)}`;
}

/** How stable a cluster is against clusters of shuffled phrases, in a sentence; "" if not measured. */
export function stabilityWords({
  stability,
  null_stability: mean,
  null_stability_upper: upper
}: ClusterRow): string {
  if (stability === null) return "";
  const found = `Stability ${hundredths(stability)}`;
  if (upper === null) {
    return mean === null ? `${found}.` : `${found}, shuffled phrases ${hundredths(mean)}.`;
  }
  return stability > upper
    ? `${found}: more than 19 of 20 clusters of shuffled phrases (${hundredths(upper)}).`
    : `${found}: no more than clusters of shuffled phrases reach (${hundredths(upper)}).`;
}

/** How much a cluster is the one that its id and colour were first given to; "" where it is. */
export function sameAsWords({share_kept: share}: ClusterRow): string {
  return share === null || share === 1
    ? ""
    : `Like the group that first had this colour by a Jaccard index of ${hundredths(share)}.`;
}

/** The size of a cluster among all papers. */
export function sizeWords({papers}: ClusterRow, total: number): string {
  return `${digits(papers)} of ${count(total, "paper")}`;
}

/** A figure with two decimals. */
export function hundredths(value: number): string {
  return value.toFixed(2);
}
