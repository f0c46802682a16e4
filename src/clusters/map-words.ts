import {mean} from "npm:d3";
import type {PaperRow, PositionRow} from "npm:hubscope";
import type {ClusterView} from "./cluster-views.js";
import {paperTitle} from "../marks/paper-words.js";
import {sharePercent, told} from "../page/words.js";

const mostRows = 2000;

/**
 * How far the distances on a map can be trusted, in a sentence: how many of the papers drawn nearest
 * to a paper are near it by their words. None where nothing is drawn near another.
 */
export function mapNotes(
  positions: readonly PositionRow[],
  {points}: {points: readonly object[]}
): string[] {
  if (points.length < 2) return [];
  const kept = mean(positions, ({neighbours_kept: share}) => share);
  const byChance = mean(positions, ({kept_by_chance: share}) => share);
  if (kept === undefined || byChance === undefined) return ["Distances are approximate."];
  const share = (value: number) => sharePercent(value, points.length);
  return [
    `Distances are approximate: of the papers drawn nearest to a paper, ${share(kept)} are among the nearest by its words, on average; by chance it would be ${share(byChance)}.`
  ];
}

/** How to read the map, of what is drawn: whether papers float, and whether some are titles alone. */
export function mapReading(papers: readonly PaperRow[], {memberships}: ClusterView): string {
  return told(
    "One dot is one paper; near papers share words.",
    [...memberships.values()].some(({floating}) => floating) &&
      "A hollow dot floats: it belongs nowhere reliably.",
    papers.some(({summary}) => summary === null) && "A small dot has a title only.",
    "Drag to mark papers and select them, or press M on one paper and again on another; click or tap one to choose it; the buttons + and − zoom, as do two fingers, or the wheel with Ctrl or ⌘."
  );
}

/** The papers of a map as the rows of its table; above 2,000 papers, its groups. */
export function mapTwin(
  papers: readonly PaperRow[],
  {memberships, clusters}: ClusterView
): Record<string, string | number | null>[] {
  if (papers.length > mostRows) return groupRows(clusters, memberships);
  const names = new Map(clusters.map(({cluster_id, name}) => [cluster_id, name]));
  return papers.map((paper) => {
    const row = memberships.get(paper.paper_id);
    return {
      paper: paperTitle(paper),
      group: row?.cluster_id == null ? null : (names.get(row.cluster_id) ?? null),
      floats: row?.floating === true ? "yes" : "no",
      "co-assignment": hundredths(row?.co_assignment),
      margin: hundredths(row?.margin)
    };
  });
}

function groupRows(
  clusters: ClusterView["clusters"],
  memberships: ClusterView["memberships"]
): Record<string, string | number | null>[] {
  const floating = new Map<number | null, number>();
  for (const {cluster_id: id, floating: floats} of memberships.values()) {
    if (floats) floating.set(id, (floating.get(id) ?? 0) + 1);
  }
  return clusters.map(({cluster_id: id, name, papers}) => ({
    group: name,
    papers,
    floating: floating.get(id) ?? 0
  }));
}

function hundredths(value: number | null | undefined): number | null {
  return value == null ? null : Math.round(value * 100) / 100;
}
