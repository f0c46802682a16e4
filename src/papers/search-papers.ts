import type {PaperRow} from "npm:hubscope";
import {foldedPaper} from "./folded-papers.js";
import type {PapersDatabase} from "./papers-query.js";
import type {Order, PapersFilter} from "./papers-query.js";
import {readSearch} from "../marks/search-query.js";
import {holds} from "../page/span.js";
import {titleRanks} from "./folded-papers.js";

interface Searched {
  paper: PaperRow;
  titleRank: number | null;
  folded: string;
}

type Key = (searched: Searched) => string | number | null;

/** What each order sorts by; nulls come last, and equals in the order of the text. */
const orders: Record<Order, {key: Key; descending?: boolean}> = {
  position: {key: ({paper}) => paper.position},
  representative: {key: ({paper}) => paper.representative_position},
  title: {key: ({titleRank}) => titleRank},
  newest: {key: ({paper}) => paper.date, descending: true},
  oldest: {key: ({paper}) => paper.date},
  novelty: {key: ({paper}) => paper.novelty, descending: true},
  references: {key: ({paper}) => paper.reference_count, descending: true}
};

/**
 * Answers questions about the papers of a hub without DuckDB, with the same answers: for a report
 * that is one file.
 */
export function searchPapers(papers: readonly PaperRow[]): PapersDatabase {
  const ranks = titleRanks(papers);
  const searched = papers.map((paper, i) => ({
    paper,
    titleRank: ranks[i] ?? null,
    folded: foldedPaper(paper)
  }));
  return {
    matches(filter, order) {
      const found = searched.filter(passes(filter)).sort(compare(order));
      return Promise.resolve(found.map(({paper}) => paper.paper_id));
    }
  };
}

function passes(filter: PapersFilter): (searched: Searched) => boolean {
  const {wanted, unwanted} = readSearch(filter.search);
  const {representative, summary, fields, years, verdicts, novelty} = filter;
  return ({paper, folded}) =>
    wanted.every((terms) => terms.some((term) => folded.includes(term))) &&
    !unwanted.some((term) => folded.includes(term)) &&
    (!representative || paper.representative) &&
    (!summary || paper.summary !== null) &&
    isOneOf(fields, paper.field) &&
    holds(years, paper.year) &&
    isOneOf(verdicts, paper.verdict) &&
    holds(novelty, paper.novelty);
}

function isOneOf(values: readonly string[], value: string | null): boolean {
  return values.length === 0 || (value !== null && values.includes(value));
}

function compare(order: Order): (a: Searched, b: Searched) => number {
  const {key, descending = false} = orders[order];
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    const before =
      x === null || y === null
        ? Number(x === null) - Number(y === null)
        : (descending ? -1 : 1) * (x < y ? -1 : Number(x > y));
    return before === 0 ? a.paper.position - b.paper.position : before;
  };
}
