import {count, digits} from "../page/words.js";
import type {TermPlace} from "../tables/json.js";
import {papersOfAll, type PaperFilter, type Selected} from "./selection.js";

/** The papers that a page is narrowed to; null for all. */
export type Matched = ReadonlySet<string> | null;

/** How many of these papers are selected: all of them where the page is not narrowed. */
export function selectedOf(papers: Iterable<string>, matched: Matched): number {
  let some = 0;
  for (const id of papers) if (matched === null || matched.has(id)) some += 1;
  return some;
}

/** How many of a group of papers are selected, in words: "3 of 11 selected". */
export function selectedWords(some: number, all: number): string {
  return `${digits(some)} of ${digits(all)} selected`;
}

/**
 * How many of all papers are in a group, and how many of those are selected where the page is
 * narrowed, in words: "11 of 31 papers, 3 of 11 selected".
 */
export function partWords(papers: readonly string[], total: number, matched: Matched): string {
  const size = `${digits(papers.length)} of ${count(total, "listed paper")}`;
  return matched === null
    ? size
    : `${size}, ${selectedWords(selectedOf(papers, matched), papers.length)}`;
}

/** The share of a group of papers that is selected, from 0 to 1. */
export function selectedShare(papers: readonly string[], matched: Matched): number {
  return papers.length === 0
    ? Number(matched === null)
    : selectedOf(papers, matched) / papers.length;
}

/** The filters in force but those of one kind, put together. */
interface OtherFilters {
  /** The papers that pass them all; null where there is none. */
  matched: ReadonlySet<string> | null;
  /** What they ask for, in words after "papers". */
  words: string;
  /** Where the words stand by which they found a paper. */
  places(paperId: string): TermPlace[];
  /** Whether these are the same filters. */
  equals(others: OtherFilters): boolean;
  readonly filters: readonly PaperFilter[];
}

/** What every view but one has selected: the filters of all kinds but `kind`. */
export function otherFilters({filters}: Pick<Selected, "filters">, kind: string): OtherFilters {
  const others = [...filters].flatMap(([name, filter]) => (name === kind ? [] : [filter]));
  return {
    filters: others,
    matched: papersOfAll(others),
    words: others.map(({words}) => words).join(", "),
    places: (paperId) => others.flatMap(({places}) => places?.get(paperId) ?? []),
    equals: ({filters: known}) =>
      known.length === others.length && known.every((filter, i) => filter === others[i])
  };
}
