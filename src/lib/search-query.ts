import {fold, foldText} from "npm:hubscope";
import {joinRanges} from "./place-ranges.js";

const longest = 500;

/**
 * The terms of a search: words, and phrases in quotation marks, folded, each once, and each up to
 * its 500th unit. A paper matches that holds all of them.
 */
export function searchTerms(query: string): string[] {
  const terms = Array.from(query.matchAll(/["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu), ([whole, phrase]) =>
    foldText(phrase ?? whole)
      .trim()
      .slice(0, longest)
  );
  return [...new Set(terms)].filter((term) => term !== "");
}

/** From (inclusive) and to (exclusive) in UTF-16 units. */
export type Range = [from: number, to: number];

/**
 * Where a text as written holds any of the folded `terms`, in order; ranges that touch or overlap
 * are one.
 */
export function matchRanges(text: string, terms: string[]): Range[] {
  if (terms.length === 0) return [];
  const folded = fold(text);
  const found: Range[] = [];
  for (const term of terms) {
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + 1)) {
      found.push([folded.starts[at] ?? 0, folded.ends[at + term.length - 1] ?? text.length]);
    }
  }
  return joinRanges(found);
}
