import type {PapersFilter} from "./papers-query.js";
import {searchTerms} from "./search-query.js";
import {listed, quoted} from "./words.js";

/** What a filter asks for, in words that follow "papers"; "" where it asks for nothing. */
export function filterWords(filter: PapersFilter): string {
  const terms = searchTerms(filter.search).map(quoted);
  return listed(
    [
      terms.length > 0 && `with ${listed(terms)}`,
      filter.representative && "listed as representative",
      filter.summary && "with a summary",
      filter.field !== null && `in the field ${quoted(filter.field)}`,
      filter.year !== null && `of ${filter.year}`,
      filter.verdict !== null && `with the verdict ${quoted(filter.verdict)}`,
      filter.novelty !== null && `of novelty ${filter.novelty} or more`
    ].filter((part) => typeof part === "string")
  );
}
