import {paperFilters, type PaperFilter} from "npm:hubscope";
import {readSearch} from "../marks/search-query.js";
import {type Span} from "../page/span.js";
import {listed, quoted} from "../page/words.js";
import {filterNames, noFilter, type Asked, type PapersFilter} from "./papers-query.js";

interface FilterPart {
  /** In words that follow "papers". */
  words: string;
  /** A filter without it, whatever else that asks for. */
  without(filter: PapersFilter): PapersFilter;
}

/** The things that a filter asks for, one by one; none where it asks for nothing. */
export function filterParts(filter: PapersFilter): FilterPart[] {
  const asked = [
    {
      words: searchWords(filter.search),
      without: (now: PapersFilter) => ({...now, search: ""})
    },
    ...filterNames.map((name) => ({
      words: askedWords(paperFilters[name], filter[name]),
      without: (now: PapersFilter) => ({...now, [name]: noFilter[name]})
    }))
  ];
  return asked.filter(({words}) => words !== "");
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

function askedWords(filter: PaperFilter, asked: Asked): string {
  if (typeof asked === "boolean") return asked ? filter.words : "";
  if ("from" in asked) return spanWords(asked, filter);
  return asked.length === 0 ? "" : `${filter.words} ${oneOf(asked)}`;
}

function spanWords({from, to}: Span, filter: PaperFilter): string {
  const [more, less] = filter.kind === "span" ? filter.ends : ["", ""];
  if (from === null) return to === null ? "" : `${filter.words} ${to} ${less}`;
  if (to === null) return `${filter.words} ${from} ${more}`;
  return `${filter.words} ${from === to ? from : `${from} to ${to}`}`;
}
