import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import type {CurationFile} from "./curation.js";
import {readCuratedLines} from "./curated-lines.js";

/**
 * How often terms stand in the citing papers of all hubs, pooled: the source of inverse document
 * frequencies and of priors. A term that is not in it stands in no paper of it.
 */
export interface Background {
  papers: number;
  occurrences: number;
  /** How often words stand in the papers of one of those hubs; 0 for a hub that is not among them. */
  occurrencesIn: (hubId: string) => number;
  /** How many hubs it has beside one of that id, and how many papers of them. */
  othersOf: (hubId: string) => {hubs: number; papers: number};
  papersWith: (term: string) => number;
  occurrencesOf: (term: string) => number;
}

/** The row of the background file that holds the totals. */
export const totalRow = "(all)";

/** The row of the background file that holds the totals of one hub. */
export function hubRow(hubId: string): string {
  return `(${hubId})`;
}

/** The row that holds how many hubs there are, in a file that has the rows of some of them alone. */
export const hubsRow = "((hubs))";

export const backgroundColumns = ["term", "papers", "occurrences"];

/** The background of no papers at all. */
export const noBackground: Background = {
  papers: 0,
  occurrences: 0,
  occurrencesIn: () => 0,
  othersOf: () => ({hubs: 0, papers: 0}),
  papersWith: () => 0,
  occurrencesOf: () => 0
};

/**
 * Reads the background file (`term,papers,occurrences`; totals in the row of the term `(all)`, those
 * of a hub in that of its id in brackets; how many hubs there are, where not all have a row, in that
 * of `((hubs))`).
 */
export function readBackground(file: CurationFile | null): {
  background: Background;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  if (file === null) return {background: noBackground, diagnostics};
  const counts = new Map<string, {papers: number; occurrences: number}>();
  for (const {fields, place} of readCuratedLines(file, diagnostics, backgroundColumns)) {
    const [term = "", papers = "", occurrences = ""] = fields;
    if (!/^\d+$/u.test(papers) || !/^\d+$/u.test(occurrences)) {
      diagnostics.push(
        diagnostic("warning", "background", "the line holds no whole numbers", place, {
          text: fields.join(",")
        })
      );
    } else counts.set(term, {papers: Number(papers), occurrences: Number(occurrences)});
  }
  const all = counts.get(totalRow);
  const hubs = [...counts.keys()].filter((term) => term !== totalRow && /^\([^(].*\)$/u.test(term));
  const told = counts.get(hubsRow)?.papers;
  const background = {
    papers: all?.papers ?? 0,
    occurrences: all?.occurrences ?? 0,
    occurrencesIn: (hubId: string) => counts.get(hubRow(hubId))?.occurrences ?? 0,
    othersOf: (hubId: string) => ({
      hubs:
        told === undefined
          ? hubs.filter((row) => row !== hubRow(hubId)).length
          : told - (counts.has(hubRow(hubId)) ? 1 : 0),
      papers: (all?.papers ?? 0) - (counts.get(hubRow(hubId))?.papers ?? 0)
    }),
    papersWith: (term: string) => counts.get(term)?.papers ?? 0,
    occurrencesOf: (term: string) => counts.get(term)?.occurrences ?? 0
  };
  return {background, diagnostics};
}

/**
 * The share of the papers of all hubs that have a term, of which `own` of `papers` are the hub's:
 * those of the background, and those of the hub where the background does not have them.
 */
export function pooledShare(
  term: string,
  {
    own,
    papers,
    background,
    hubId
  }: {own: number; papers: number; background: Background; hubId: string}
): number {
  if (papers === 0) return 0;
  const others = background.papersWith(term);
  return background.occurrencesIn(hubId) > 0
    ? Math.max(others, own) / Math.max(background.papers, papers)
    : (others + own) / (background.papers + papers);
}
