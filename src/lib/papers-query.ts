import {searchTerms} from "./search-query.js";

/** The orders that the papers can be sorted in, with their SQL. */
export const orders = {
  position: "position",
  representative: "representative_position NULLS LAST, position",
  title: "title_rank NULLS LAST, position",
  newest: "date DESC NULLS LAST, position",
  oldest: "date NULLS LAST, position",
  novelty: "novelty DESC NULLS LAST, position",
  references: "reference_count DESC NULLS LAST, position"
} as const;

export type Order = keyof typeof orders;

/** What the papers are searched and filtered by; null, false and "" filter nothing. */
export interface PapersFilter {
  search: string;
  representative: boolean;
  summary: boolean;
  field: string | null;
  year: number | null;
  verdict: string | null;
  /** The lowest novelty. */
  novelty: number | null;
}

export const noFilter: PapersFilter = {
  search: "",
  representative: false,
  summary: false,
  field: null,
  year: null,
  verdict: null,
  novelty: null
};

/** A SQL text and the values bound to its question marks, in order. */
export interface Query {
  sql: string;
  parameters: (string | number)[];
}

function condition(filter: PapersFilter): Query {
  const terms = searchTerms(filter.search);
  const clauses = terms.map(() => "contains(folded, ?)");
  const parameters: (string | number)[] = [...terms];
  if (filter.representative) clauses.push("representative");
  if (filter.summary) clauses.push("summary IS NOT NULL");
  for (const [clause, value] of [
    ["field = ?", filter.field],
    ["year = ?", filter.year],
    ["verdict = ?", filter.verdict],
    ["novelty >= ?", filter.novelty]
  ] as const) {
    if (value === null) continue;
    clauses.push(clause);
    parameters.push(value);
  }
  return {sql: clauses.length === 0 ? "true" : clauses.join(" AND "), parameters};
}

/** The query for the ids of all papers that pass the filter, in order. */
export function matchQuery(filter: PapersFilter, order: Order): Query {
  const {sql, parameters} = condition(filter);
  return {
    sql: `SELECT paper_id FROM papers WHERE ${sql} ORDER BY ${orders[order]}`,
    parameters
  };
}
