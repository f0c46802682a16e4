import type {MembershipRow, PaperRow} from "npm:hubscope";
import {hundredths} from "./cluster-row-words.js";
import type {ClusterView} from "./cluster-views.js";
import {paperTitle} from "../marks/paper-words.js";
import {digits, quoted} from "../page/words.js";

/** What a clustering says of a paper, in a sentence. */
export function whyHereFinding(
  paper: PaperRow,
  row: MembershipRow | undefined,
  view: ClusterView
): string {
  const title = quoted(paperTitle(paper));
  if (row === undefined || row.cluster_id === null) {
    return `${title} is in no group: it shares no term with another paper.`;
  }
  const group = quoted(groupName(row.cluster_id, view));
  return row.floating
    ? `${title} floats: it is in the group ${group}, and not reliably.`
    : `${title} is in the group ${group}.`;
}

/** How firmly a paper is in its group, as sentences. */
export function heldWords(row: MembershipRow, view: ClusterView): string[] {
  const {co_assignment: together, second_cluster_id: second, margin, membership} = row;
  const near = `${figure(row.similarity)} against ${figure(row.second_similarity)}`;
  const other = second === null ? "" : quoted(groupName(second, view));
  return [
    together !== null &&
      `It shares a group with the others of its own in ${percentOfRuns(together)} of the runs, over resamples and methods.`,
    row.similarity === null && row.cluster_id !== null && "It is alone in its group.",
    second !== null &&
      margin !== null &&
      (margin >= 0
        ? `The second-best group is ${other}: its mean similarity is ${near}, a margin of ${hundredths(margin)}.`
        : `Its words are nearer to the group ${other}: its mean similarity is ${near}.`),
    membership !== null && `The method gives ${hundredths(membership)} of it to its group.`
  ].filter((line) => line !== false);
}

function groupName(id: number, {clusters}: ClusterView): string {
  return clusters.find((one) => one.cluster_id === id)?.name ?? digits(id);
}

function figure(value: number | null): string {
  return value === null ? "none" : hundredths(value);
}

function percentOfRuns(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}
