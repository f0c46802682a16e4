import {fold, foldText} from "npm:hubscope";
import type {TermPlace} from "../tables/json.js";

const part = /(-?)["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu;

/** What a search asks of a paper, in words and phrases that are folded. */
interface Search {
  /** Of each of these, a paper holds one or more. */
  wanted: readonly (readonly string[])[];
  /** A paper holds none of these. */
  unwanted: readonly string[];
}

/**
 * Reads what a reader searches for: words, and phrases in quotation marks. Of those with `OR`
 * between them either is enough, before all else; one with `-` before it is unwanted. An `OR` that
 * stands between no two that are wanted says nothing.
 */
export function readSearch(query: string): Search {
  const wanted: string[][] = [];
  const unwanted: string[] = [];
  let before: string[] | undefined;
  let either: string[] | undefined;
  for (const [whole, sign, phrase] of query.matchAll(part)) {
    if (whole === "OR") {
      either = before;
      continue;
    }
    const isUnwanted = phrase === undefined ? /^-[^-]/u.test(whole) : sign === "-";
    const term = foldText(phrase ?? (isUnwanted ? whole.slice(1) : whole)).trim();
    if (term === "") continue;
    if (isUnwanted) {
      unwanted.push(term);
      before = undefined;
    } else if (either !== undefined) {
      either.push(term);
      before = either;
    } else wanted.push((before = [term]));
    either = undefined;
  }
  const groups = wanted.map((terms) => [...new Set(terms)]);
  return {
    wanted: [...new Map(groups.map((terms) => [terms.join("\n"), terms])).values()],
    unwanted: [...new Set(unwanted)]
  };
}

/** The words and phrases that a paper that is found may hold, to mark them. */
export function searchTerms(query: string): string[] {
  return [...new Set(readSearch(query).wanted.flat())];
}

/** All that papers are searched for, wanted or not. */
export function searchedWords(query: string): string[] {
  const {wanted, unwanted} = readSearch(query);
  return [...new Set([...wanted.flat(), ...unwanted])];
}

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

/** From (inclusive) and to (exclusive) in UTF-16 units. */
export type Range = [from: number, to: number];

/** Ranges in order; those that touch or overlap are one. */
export function joinRanges(given: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  for (const [start, end] of given.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** Where places stand in a part of a paper, in order; those that touch or overlap are one. */
export function placeRanges(places: readonly TermPlace[], part: string): Range[] {
  return joinRanges(
    places
      .filter((place) => place.part === part && place.end > place.start)
      .map(({start, end}) => [start, end])
  );
}
