import type {PaperTermRow} from "npm:hubscope";
import type {PaperPick} from "./pick-papers.js";

/** The ids of the papers that have each term. */
export function papersOfTerms(rows: readonly PaperTermRow[]): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const {term_id, paper_id} of rows) {
    const set = sets.get(term_id);
    if (set === undefined) sets.set(term_id, new Set([paper_id]));
    else set.add(paper_id);
  }
  return sets;
}

/** The papers that have a term, to select. */
export function termPick(
  {term_id, term}: {term_id: string; term: string},
  papers: ReadonlyMap<string, ReadonlySet<string>>
): PaperPick {
  return {papers: [...(papers.get(term_id) ?? [])], words: withTerm(term)};
}

/** What a filter by a term asks for, in words that follow "papers". */
export function withTerm(term: string): string {
  return `with “${term}”`;
}
