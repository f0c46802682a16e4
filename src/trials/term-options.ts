import type {TermRow} from "npm:hubscope";

/**
 * The terms to offer for what has been typed: those with it at the start of a word, the terms of the
 * most papers first; all of them where nothing is typed.
 */
export function termOptions(
  terms: readonly TermRow[],
  typed: string,
  {most = 30}: {most?: number} = {}
): TermRow[] {
  const words = typed.trim().toLowerCase();
  return terms
    .filter(({term, papers}) => papers > 0 && ` ${term.toLowerCase()}`.includes(` ${words}`))
    .toSorted((a, b) => b.papers - a.papers || a.position - b.position)
    .slice(0, most);
}
