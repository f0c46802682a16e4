import type {PaperRow} from "../../tables/papers.js";
import type {PaperTermRow, TermRow} from "../../tables/themes.js";

/** A term in a paper: how often it stands there outside longer terms, titles counted twice. */
export interface CountedTerm {
  term: number;
  occurrences: number;
}

/** The terms of at least two papers and, for each paper in order, which of them it has. */
export interface TermCounts {
  terms: readonly Pick<TermRow, "term_id" | "term" | "words" | "common">[];
  papers: readonly (readonly CountedTerm[])[];
}

/** Counts the terms of papers from the places where they stand. */
export function termCounts(
  papers: readonly Pick<PaperRow, "paper_id">[],
  terms: readonly TermRow[],
  places: readonly PaperTermRow[]
): TermCounts {
  const shared = terms.filter((term) => term.papers >= 2);
  const termOf = new Map(shared.map(({term_id}, i) => [term_id, i]));
  const paperOf = new Map(papers.map(({paper_id}, i) => [paper_id, i]));
  const counts = papers.map(() => new Map<number, number>());
  for (const {paper_id, term_id, part, nested} of places) {
    const term = termOf.get(term_id);
    const count = counts[paperOf.get(paper_id) ?? -1];
    if (term === undefined || count === undefined) continue;
    const occurrences = nested ? 0 : part === "title" ? 2 : 1;
    count.set(term, (count.get(term) ?? 0) + occurrences);
  }
  return {
    terms: shared,
    papers: counts.map((count) =>
      [...count].sort(([a], [b]) => a - b).map(([term, occurrences]) => ({term, occurrences}))
    )
  };
}
