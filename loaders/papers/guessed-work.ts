import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import type {MergedHub} from "./merged-hub.js";

const fewestPapers = 3;
const leastShare = 0.9;

/**
 * A note that guesses the cited work where no source names it: the one work that at least nine in ten
 * of the papers reference whose references are listed, of three papers or more.
 */
export function guessedWork({input, statements, papers: {papers}}: MergedHub): Diagnostic[] {
  if (statements.some(({title, ids}) => title !== null || ids.length > 0)) return [];
  const lists = papers
    .map(({records}) => records.flatMap(({referenced}) => referenced))
    .filter(({length}) => length > 0);
  const listing = lists.length;
  const [page] = input.pages;
  if (page === undefined || listing < fewestPapers) return [];
  const lacking = Math.ceil((1 - leastShare) * listing);
  const few = countsOf(lists.slice(0, 2 * lacking), () => true);
  const counts = countsOf(lists, (id) => (few.get(id) ?? 0) >= lacking);
  const count = [...counts.values()].reduce((most, one) => Math.max(most, one), 0);
  if (count < leastShare * listing) return [];
  const [id, ...others] = [...counts].flatMap(([one, times]) => (times === count ? one : []));
  if (id === undefined || others.length > 0) return [];
  const reason = `no source says which work is cited: it may be ${id}, which ${String(count)} of ${String(listing)} listed papers with references refer to`;
  return [
    diagnostic("note", "cited-work-guessed", reason, {path: page.source.path, line: 1, column: 1})
  ];
}

/** How many lists have each id that may be the one sought. */
function countsOf(
  lists: readonly (readonly string[])[],
  mayBe: (id: string) => boolean
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const id of new Set(list.filter(mayBe))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
