import type {PaperTermRow} from "npm:hubscope";

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

/** What a filter by a term asks for, in words that follow "papers". */
export function withTerm(term: string): string {
  return `with “${term}”`;
}
