import {escape} from "npm:arquero";
import type {ClusterTables, CoAssignmentRow} from "npm:hubscope";
import {paperTitle} from "../marks/paper-words.js";
import {agree, capitalised, count, digits, inWords} from "../page/words.js";
import {rowsOf, tableOf} from "../tables/verbs.js";
import {clusterView, type ClusterView, type ClusteringTables} from "./cluster-views.js";
import type {Paper, Tables} from "../tables/paper.js";

const often = 0.9;

/** How often papers share a cluster, in the order of the default clustering. */
export interface CoAssignments {
  papers: Paper[];
  /** The runs of papers of one cluster: the first place, how many, and its id. */
  runs: {from: number; size: number; clusterId: number | null}[];
  /** The row of two papers by their places; undefined where they never share a cluster. */
  of(one: number, other: number): CoAssignmentRow | undefined;
  /** Whether resamples were made; else the shares are over specifications. */
  resampled: boolean;
}

type Rows = Pick<Tables, "papers"> & ClusteringTables & Pick<ClusterTables, "co_assignment">;

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

function ordered(papers: readonly Paper[], {clusters, memberships}: ClusterView): Paper[] {
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

function runsOf(papers: readonly Paper[], {memberships}: ClusterView): CoAssignments["runs"] {
  const runs: CoAssignments["runs"] = [];
  for (const [i, {paper_id}] of papers.entries()) {
    const clusterId = memberships.get(paper_id)?.cluster_id ?? null;
    const last = runs.at(-1);
    if (last !== undefined && last.clusterId === clusterId) last.size++;
    else runs.push({from: i, size: 1, clusterId});
  }
  return runs;
}

/** How firmly papers share clusters, in a sentence. */
export function coAssignmentFinding(found: CoAssignments | undefined, papers: number): string {
  if (papers < 2) return "Fewer than two papers share no cluster.";
  if (found === undefined) return "How often papers share a cluster was not measured.";
  let firm = 0;
  const held = new Set<number>();
  for (let i = 0; i < found.papers.length; ++i) {
    for (let j = i + 1; j < found.papers.length; ++j) {
      if (shareTogether(found.of(i, j), found.resampled) < often) continue;
      firm++;
      held.add(i).add(j);
    }
  }
  if (firm === 0) {
    return `No two of ${count(papers, "listed paper")} share a cluster in 9 of 10 ${runsNoun(found)}.`;
  }
  return `${capitalised(inWords(firm))} ${agree(firm, "pair shares", "pairs share")} a cluster in 9 of 10 ${runsNoun(found)}: ${digits(held.size)} of ${count(papers, "listed paper")} ${agree(held.size, "is", "are")} in such a pair.`;
}

function runsNoun({resampled}: CoAssignments): string {
  return resampled ? "runs" : "specifications";
}

/** Why a matrix of so many papers is not drawn, in a sentence. */
export function matrixRefusal(papers: number, most: number): string {
  return `The matrix is drawn up to ${count(most, "paper")}; this hub has ${count(papers, "listed paper")}.`;
}

/** How to read the matrix, in a line. */
export function coAssignmentReading(found: CoAssignments): string {
  const over = found.resampled
    ? "of the runs, over resamples of 80\u00a0% of the papers and methods, that have both papers"
    : "of the specifications";
  return `A row and a column each are one paper, in the order of the groups that the page opens on. The stronger the grey of a cell, the larger the share ${over}, in which they share a cluster. Click a cell to select its two papers.`;
}

/** What a cell says of its two papers. */
export function pairWords(row: CoAssignmentRow | undefined): string {
  if (row === undefined) return "They never share a cluster.";
  const runs =
    row.runs === 0
      ? ""
      : `in ${digits(row.runs_together)} of ${count(row.runs, "run")} with both papers, and `;
  return `They share a cluster ${runs}in ${digits(row.specifications_together)} of ${count(row.specifications, "specification")}.`;
}

/** The pairs of papers as rows of a table, those together most first. */
export function coAssignmentTwin(
  rows: readonly CoAssignmentRow[],
  papers: readonly Paper[]
): Record<string, string | number | null>[] {
  const titles = new Map(papers.map((paper) => [paper.paper_id, paperTitle(paper)]));
  return rows
    .toSorted(
      (a, b) =>
        b.runs_together - a.runs_together || b.specifications_together - a.specifications_together
    )
    .map((row) => ({
      paper: titles.get(row.one) ?? row.one,
      "other paper": titles.get(row.other) ?? row.other,
      "runs together": row.runs_together,
      runs: row.runs,
      "specifications together": row.specifications_together,
      specifications: row.specifications
    }));
}
