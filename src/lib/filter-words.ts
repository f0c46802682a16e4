import {noFilter, type PapersFilter} from "./papers-query.js";
import {searchTerms} from "./search-query.js";
import {listed, quoted} from "./words.js";

/** One thing that a filter asks for. */
export interface FilterPart {
  /** In words that follow "papers". */
  words: string;
  /** The filter without it. */
  without: PapersFilter;
}

/** The things that a filter asks for, one by one; none where it asks for nothing. */
export function filterParts(filter: PapersFilter): FilterPart[] {
  const terms = searchTerms(filter.search).map(quoted);
  const asked: Record<keyof PapersFilter, string | false> = {
    search: terms.length > 0 && `with ${listed(terms)}`,
    representative: filter.representative && "listed as representative",
    summary: filter.summary && "with a summary",
    field: filter.field !== null && `in the field ${quoted(filter.field)}`,
    year: filter.year !== null && `of ${filter.year}`,
    verdict: filter.verdict !== null && `with the verdict ${quoted(filter.verdict)}`,
    novelty: filter.novelty !== null && `of novelty ${filter.novelty} or more`
  };
  return Object.entries(asked).flatMap(([name, words]) =>
    words === false ? [] : [{words, without: {...filter, ...only(name)}}]
  );
}

/** What a filter asks for, in words that follow "papers"; "" where it asks for nothing. */
export function filterWords(filter: PapersFilter): string {
  return listed(filterParts(filter).map(({words}) => words));
}

function only(name: string): Partial<PapersFilter> {
  return Object.fromEntries(Object.entries(noFilter).filter(([other]) => other === name));
}
