import type {CoAssignmentRow, PaperRow} from "npm:hubscope";
import {shareTogether, type CoAssignments} from "./co-assignments.js";
import {paperTitle} from "../marks/paper-words.js";
import {agree, capitalised, count, digits, inWords} from "../page/words.js";

const often = 0.9;

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
    return `No two of ${count(papers, "paper")} share a cluster in 9 of 10 ${runsNoun(found)}.`;
  }
  return `${capitalised(inWords(firm))} ${agree(firm, "pair shares", "pairs share")} a cluster in 9 of 10 ${runsNoun(found)}: ${digits(held.size)} of ${count(papers, "paper")} ${agree(held.size, "is", "are")} in such a pair.`;
}

function runsNoun({resampled}: CoAssignments): string {
  return resampled ? "runs" : "specifications";
}

/** Why a matrix of so many papers is not drawn, in a sentence. */
export function matrixRefusal(papers: number, most: number): string {
  return `The matrix is drawn up to ${count(most, "paper")}; this hub has ${count(papers, "paper")}.`;
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
  papers: readonly PaperRow[]
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
