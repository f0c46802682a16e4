import {escape} from "npm:arquero";
import type {ClusterTables, CoAssignmentRow, PaperRow, Tables} from "npm:hubscope";
import {rowsOf, tableOf} from "../tables/verbs.js";
import {clusterView, type ClusterView} from "./cluster-views.js";

/** How often papers share a cluster, in the order of the default clustering. */
export interface CoAssignments {
  papers: PaperRow[];
  /** The runs of papers of one cluster: the first place, how many, and its id. */
  runs: {from: number; size: number; clusterId: number | null}[];
  /** The row of two papers by their places; undefined where they never share a cluster. */
  of(one: number, other: number): CoAssignmentRow | undefined;
  /** Whether resamples were made; else the shares are over specifications. */
  resampled: boolean;
}

type Rows = Pick<Tables, "papers"> &
  Pick<ClusterTables, "clusterings" | "clusters" | "memberships" | "co_assignment">;

/** How often papers share a cluster, over resamples and methods where there are any. */
export function coAssignments(rows: Rows): CoAssignments | undefined {
  const view = clusterView(rows);
  if (view === undefined || rows.co_assignment.length === 0) return undefined;
  const papers = ordered(rows.papers, view);
  const place = new Map(papers.map(({paper_id}, i) => [paper_id, i]));
  const pairs = new Map<number, CoAssignmentRow>();
  for (const row of rows.co_assignment) {
    const [one, other] = [place.get(row.one), place.get(row.other)];
    if (one === undefined || other === undefined) continue;
    pairs.set(Math.min(one, other) * papers.length + Math.max(one, other), row);
  }
  return {
    papers,
    runs: runsOf(papers, view),
    of: (one, other) => pairs.get(Math.min(one, other) * papers.length + Math.max(one, other)),
    resampled: rows.co_assignment.some(({runs}) => runs > 0)
  };
}

/** How often two papers share a cluster, from 0 to 1. */
export function shareTogether(row: CoAssignmentRow | undefined, resampled: boolean): number {
  if (row === undefined) return 0;
  const [times, all] = resampled
    ? [row.runs_together, row.runs]
    : [row.specifications_together, row.specifications];
  return all === 0 ? 0 : times / all;
}

function ordered(papers: readonly PaperRow[], {clusters, memberships}: ClusterView): PaperRow[] {
  const members = [...memberships.values()];
  const placed = tableOf(members, ["paper_id", "cluster_id", "position"])
    .select({paper_id: "paper_id", cluster_id: "cluster_id", position: "place"})
    .join_left(tableOf(clusters, ["cluster_id"]).rename({row: "rank"}), "cluster_id");
  const all = tableOf(papers, ["paper_id", "position"])
    .join_left(placed.select("paper_id", "rank", "place"), "paper_id")
    .derive({
      rank: escape(({rank}: {rank?: number}) => rank ?? Infinity),
      place: escape(({place}: {place?: number | null}) => place ?? 0)
    });
  return rowsOf(papers, all.orderby("rank", "place", "position"));
}

function runsOf(papers: readonly PaperRow[], {memberships}: ClusterView): CoAssignments["runs"] {
  const runs: CoAssignments["runs"] = [];
  for (const [i, {paper_id}] of papers.entries()) {
    const clusterId = memberships.get(paper_id)?.cluster_id ?? null;
    const last = runs.at(-1);
    if (last !== undefined && last.clusterId === clusterId) last.size++;
    else runs.push({from: i, size: 1, clusterId});
  }
  return runs;
}
