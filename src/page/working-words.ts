import type {TermRow} from "npm:hubscope";
import type {Trial} from "npm:hubscope/analysis/try-themes";
import {agree, count, digits, quoted} from "./words.js";

/**
 * What can be said at once of the newest thing that is tried, while the themes are found anew: in
 * how many papers its terms stand, by the table of terms.
 */
export function workingWords(before: Trial, after: Trial, terms: readonly TermRow[]): string {
  const word = after.ignored.at(-1);
  const merge = after.merged.at(-1);
  const papersOf = (written: string) => {
    const known = terms.find(({term, forms}) => isForm(written, term, forms));
    return known === undefined
      ? `${quoted(written)} is no term here`
      : `${quoted(written)} stands in ${count(known.papers, "paper")}`;
  };
  if (word !== undefined && after.ignored.length > before.ignored.length) {
    return `Working… ${papersOf(word)}.`;
  }
  if (merge !== undefined && after.merged.length > before.merged.length) {
    return `Working… ${papersOf(merge.variant)}, ${papersOf(merge.preferred)}.`;
  }
  const {minPapers} = after;
  const isUnchanged = minPapers === undefined || minPapers === before.minPapers;
  if (isUnchanged || terms.every(({papers}) => papers > minPapers)) return "Working…";
  const some = terms.filter(({papers}) => papers >= minPapers).length;
  return `Working… ${digits(some)} of ${count(terms.length, "term")} ${agree(some, "stands", "stand")} in at least ${count(minPapers, "paper")}.`;
}

function isForm(written: string, term: string, forms: string): boolean {
  const word = written.toLowerCase();
  return term.toLowerCase() === word || forms.toLowerCase().includes(JSON.stringify(word));
}
