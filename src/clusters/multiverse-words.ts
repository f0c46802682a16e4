import type {ClusterTables, StableGroupRow} from "npm:hubscope";
import {textsOf} from "../tables/json.js";
import {agree, capitalised, count, digits, inWords, percent, told} from "../page/words.js";

/** What the specifications of a hub agree on, in a sentence. */
export function multiverseFinding(
  {stable_groups: groups, clusterings}: Pick<ClusterTables, "stable_groups" | "clusterings">,
  papers: number
): string {
  const specifications = clusterings.filter(({clusters}) => clusters > 0).length;
  if (papers < 3) return "Fewer than three papers make no group that could stay together.";
  if (specifications === 0) return "No specification found a group, so none can stay together.";
  if (specifications < 2) {
    return clusterings.length < 2
      ? "There is but one specification, so none can agree with it."
      : "Only one specification found groups, so none can agree with it.";
  }
  const [first] = groups.toSorted((a, b) => b.papers - a.papers || b.together - a.together);
  if (first === undefined) {
    return `No three papers stay together: no group of three shares a cluster pairwise in three of four of ${count(specifications, "specification")}.`;
  }
  const held = new Set(groups.flatMap(({paper_ids: ids}) => textsOf(ids))).size;
  const other = groups.length - 1;
  const largest = `${capitalised(inWords(first.papers))} papers stay together in ${timesWords(first)}`;
  const rest = papers - held;
  if (other === 0 && rest === 0) return `${largest}: those are all of them.`;
  return other === 0
    ? `${largest}; the other ${agree(rest, "one is", `${digits(rest)} are`)} in no such group.`
    : `${largest}; ${other === 1 ? "another group holds" : `${digits(other)} more groups hold`} ${digits(held - first.papers)} more of ${count(papers, "paper")}.`;
}

/** "together in 44 of 48 specifications (92 %)". */
export function togetherWords({together, specifications}: StableGroupRow): string {
  return `together in ${timesWords({together, specifications})}`;
}

function timesWords({
  together,
  specifications
}: Pick<StableGroupRow, "together" | "specifications">): string {
  return `${digits(together)} of ${count(specifications, "specification")} (${percent(together, specifications)})`;
}

/** How to read the groups, in a line; `isGrey` where some are in no cluster as a whole. */
export function multiverseReading(isGrey: boolean): string {
  return told(
    "Of each group every two papers share a cluster in at least three of four specifications, each a vocabulary, a method and a granularity.",
    `Names and colours are those of the clusters that the page opens on, with words of their own after a colon where several groups share one${isGrey ? "; grey where the group is in none of them as a whole" : ""}.`,
    "Click a group to select its papers."
  );
}
