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
  const counts = new Map<string, number>();
  let listing = 0;
  for (const {records} of papers) {
    const referenced = new Set(records.flatMap((record) => record.referenced));
    if (referenced.size > 0) listing += 1;
    for (const id of referenced) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const count = [...counts.values()].reduce((most, one) => Math.max(most, one), 0);
  const [page] = input.pages;
  if (page === undefined || listing < fewestPapers) return [];
  if (count < leastShare * listing) return [];
  const [id, ...others] = [...counts].flatMap(([one, times]) => (times === count ? one : []));
  if (id === undefined || others.length > 0) return [];
  const reason = `no source says which work is cited: it may be ${id}, which ${String(count)} of ${String(listing)} listed papers with references refer to`;
  return [
    diagnostic("note", "cited-work-guessed", reason, {path: page.source.path, line: 1, column: 1})
  ];
}
