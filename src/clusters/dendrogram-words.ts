import type {PaperRow} from "npm:hubscope";
import type {ClusterView} from "./cluster-views.js";
import {branchesOf, type Branch} from "./hierarchy.js";
import {count, digits} from "../page/words.js";

const least = 1e-6;

/** What a hierarchy shows, in a sentence. */
export function dendrogramFinding(
  top: Branch | undefined,
  {
    papers,
    view,
    cut
  }: {papers: readonly PaperRow[]; view: ClusterView | undefined; cut: number | null}
): string {
  if (top === undefined) {
    return papers.length < 2
      ? "Fewer than two papers make no hierarchy."
      : "No hierarchy was computed for this hub.";
  }
  if (cut !== null && view !== undefined) {
    return `The line cuts the hierarchy of ${count(top.papers.length, "paper")} into ${count(view.clustering.clusters, "group")}.`;
  }
  const [last, before] = branchesOf(top)
    .filter(({paperId}) => paperId === null)
    .map(({height}) => height)
    .sort((a, b) => b - a);
  if ((last ?? 0) < least) {
    return `The ${count(top.papers.length, "paper")} do not differ by their terms, and merge at distance 0.`;
  }
  const step = (last ?? 0) - (before ?? 0);
  const parts = top.parts.map((part) => digits(part.papers.length)).join(" and ");
  return `The last step joins groups of ${parts} papers, ${step > 0.25 * (last ?? 1) ? "far above" : "not far above"} the step before.`;
}

/** At which distance the parts of a branch merge, in a sentence. */
export function mergeWords({height}: Branch): string {
  return `They merge at a distance of ${height.toFixed(2)}.`;
}

/** How to read a dendrogram, in a line. */
export function dendrogramReading(isClosed: boolean, isCut: boolean): string {
  const line = isCut
    ? "The dashed line is where the granularity shown cuts it."
    : "Colours are those of the clustering shown, which is made another way and need not follow the branches.";
  const ends = isClosed
    ? " A dot beside a number of papers is a closed branch, with the words that tell it most from the other papers."
    : "";
  return `Papers that merge further right share more. ${line}${ends} Click a fork to select its papers.`;
}
