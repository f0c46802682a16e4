/** What a change does to the terms of a hub: those that are no longer terms, and those that are new. */
export interface TermsEffect {
  gone: string[];
  added: string[];
}

/** A term as it is compared: its id, what is shown of it, and how many papers have it. */
export interface ComparedTerm {
  id: string;
  term: string;
  papers: number;
}

/**
 * Compares the terms of one hub before and after a change, by their ids; those of no paper are
 * none.
 */
export function compareTerms(
  before: readonly ComparedTerm[],
  after: readonly ComparedTerm[]
): TermsEffect {
  return {gone: onlyOf(before, after), added: onlyOf(after, before)};
}

function onlyOf(one: readonly ComparedTerm[], other: readonly ComparedTerm[]): string[] {
  const known = new Set(other.filter(({papers}) => papers > 0).map(({id}) => id));
  return one.flatMap(({id, term, papers}) => (papers > 0 && !known.has(id) ? [term] : []));
}
