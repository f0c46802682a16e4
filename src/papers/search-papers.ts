import {paperFilters, type PaperOrder, type PaperRow} from "npm:hubscope";
import {readSearch} from "../marks/search-query.js";
import {holds} from "../page/span.js";
import {foldedPaper, ranksOf} from "./folded-papers.js";
import {
  type Asked,
  filterNames,
  orders,
  type PapersDatabase,
  type PapersFilter
} from "./papers-query.js";
import {nearWords} from "./search-hint.js";

interface Searched {
  paper: PaperRow;
  folded: string;
}

type Compare = (a: PaperRow, b: PaperRow) => number;

/**
 * Answers questions about the papers of a hub without DuckDB, with the same answers: for a report
 * that is one file.
 */
export function searchPapers(papers: readonly PaperRow[]): PapersDatabase {
  const searched = papers.map((paper) => ({paper, folded: foldedPaper(paper)}));
  const comparisons = new Map<PaperOrder, Compare>();
  return {
    near: nearWords(papers),
    matches(filter, name) {
      const order = orders[name];
      const compare = comparisons.get(order) ?? comparison(papers, order);
      comparisons.set(order, compare);
      const found = searched.filter(passes(filter)).map(({paper}) => paper);
      return Promise.resolve(found.sort(compare).map(({paper_id: id}) => id));
    }
  };
}

function passes(filter: PapersFilter): (searched: Searched) => boolean {
  const {wanted, unwanted} = readSearch(filter.search);
  return ({paper, folded}) =>
    wanted.every((terms) => terms.some((term) => folded.includes(term))) &&
    !unwanted.some((term) => folded.includes(term)) &&
    filterNames.every((name) => isAsked(filter[name], paper[paperFilters[name].column]));
}

function isAsked(asked: Asked, value: PaperRow[keyof PaperRow]): boolean {
  if (typeof asked === "boolean") return !asked || (value !== null && value !== false);
  if ("from" in asked) return holds(asked, typeof value === "number" ? value : null);
  return asked.length === 0 || (typeof value === "string" && asked.includes(value));
}

/** Compares papers in an order: nulls come last, and equals in the order of the text. */
function comparison(
  papers: readonly PaperRow[],
  {column, descending = false, folded = false}: PaperOrder
): Compare {
  const ranks = folded ? ranksOf(papers, column) : papers.map((paper) => paper[column]);
  const keys = new Map(papers.map((paper, i) => [paper, ranks[i] ?? null]));
  return (a, b) => {
    const [x = null, y = null] = [keys.get(a), keys.get(b)];
    const before =
      x === null || y === null
        ? Number(x === null) - Number(y === null)
        : (descending ? -1 : 1) * (x < y ? -1 : Number(x > y));
    return before === 0 ? a.position - b.position : before;
  };
}
