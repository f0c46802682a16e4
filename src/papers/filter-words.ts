import {noFilter, type PapersFilter} from "./papers-query.js";
import {readSearch} from "../marks/search-query.js";
import type {Span} from "../page/span.js";
import {listed, quoted} from "../page/words.js";

/** One thing that a filter asks for. */
export interface FilterPart {
  /** In words that follow "papers". */
  words: string;
  /** The filter without it. */
  without: PapersFilter;
}

/** The things that a filter asks for, one by one; none where it asks for nothing. */
export function filterParts(filter: PapersFilter): FilterPart[] {
  const asked: Record<keyof PapersFilter, string | false> = {
    search: searchWords(filter.search),
    representative: filter.representative && "listed as representative",
    summary: filter.summary && "with a summary",
    fields: filter.fields.length > 0 && `in the field ${oneOf(filter.fields)}`,
    years: yearsWords(filter.years),
    verdicts: filter.verdicts.length > 0 && `with the verdict ${oneOf(filter.verdicts)}`,
    novelty: noveltyWords(filter.novelty)
  };
  return Object.entries(asked).flatMap(([name, words]) =>
    words === false || words === "" ? [] : [{words, without: {...filter, ...only(name)}}]
  );
}

/** What a filter asks for, in words that follow "papers"; "" where it asks for nothing. */
export function filterWords(filter: PapersFilter): string {
  return listed(filterParts(filter).map(({words}) => words));
}

function searchWords(search: string): string {
  const {wanted, unwanted} = readSearch(search);
  const alone = wanted.flatMap((terms) => (terms.length === 1 ? terms : []));
  const either = wanted.filter((terms) => terms.length > 1);
  return listed([
    ...(alone.length === 0 ? [] : [`with ${listed(alone.map(quoted))}`]),
    ...either.map((terms) => `with ${oneOf(terms)}`),
    ...(unwanted.length === 0 ? [] : [`without ${oneOf(unwanted)}`])
  ]);
}

function oneOf(values: readonly string[]): string {
  return listed(values.map(quoted), "or");
}

function yearsWords({from, to}: Span): string {
  if (from === null) return to === null ? "" : `of ${to} or earlier`;
  if (to === null) return `of ${from} or later`;
  return from === to ? `of ${from}` : `of ${from} to ${to}`;
}

function noveltyWords({from, to}: Span): string {
  if (from === null) return to === null ? "" : `of novelty ${to} or less`;
  if (to === null) return `of novelty ${from} or more`;
  return from === to ? `of novelty ${from}` : `of novelty ${from} to ${to}`;
}

function only(name: string): Partial<PapersFilter> {
  return Object.fromEntries(Object.entries(noFilter).filter(([other]) => other === name));
}
