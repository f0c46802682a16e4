import {readSearch} from "../marks/search-query.js";
import {open, type Span} from "../page/span.js";

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

/** What the papers are searched and filtered by; false, "", no values and open spans filter nothing. */
export interface PapersFilter {
  search: string;
  representative: boolean;
  summary: boolean;
  /** A paper has one of these fields. */
  fields: readonly string[];
  years: Span;
  /** A paper has one of these verdicts. */
  verdicts: readonly string[];
  novelty: Span;
}

export const noFilter: PapersFilter = {
  search: "",
  representative: false,
  summary: false,
  fields: [],
  years: open,
  verdicts: [],
  novelty: open
};

/** A SQL text and the values bound to its question marks, in order. */
export interface Query {
  sql: string;
  parameters: (string | number)[];
}

type Clause = [sql: string, ...parameters: Query["parameters"]];

function condition(filter: PapersFilter): Query {
  const {wanted, unwanted} = readSearch(filter.search);
  const clauses: Clause[] = [
    ...wanted.map((terms): Clause => [anyOf("contains(folded, ?)", terms), ...terms]),
    ...unwanted.map((term): Clause => ["NOT contains(folded, ?)", term]),
    ...when(filter.representative, "representative"),
    ...when(filter.summary, "summary IS NOT NULL"),
    ...oneOf("field", filter.fields),
    ...within("year", filter.years),
    ...oneOf("verdict", filter.verdicts),
    ...within("novelty", filter.novelty)
  ];
  return {
    sql: clauses.length === 0 ? "true" : clauses.map(([sql]) => sql).join(" AND "),
    parameters: clauses.flatMap(([, ...parameters]) => parameters)
  };
}

function when(asked: boolean, ...clause: Clause): Clause[] {
  return asked ? [clause] : [];
}

function oneOf(column: string, values: readonly string[]): Clause[] {
  return when(values.length > 0, anyOf(`${column} = ?`, values), ...values);
}

function anyOf(sql: string, values: readonly string[]): string {
  const parts = values.map(() => sql).join(" OR ");
  return values.length === 1 ? parts : `(${parts})`;
}

function within(column: string, {from, to}: Span): Clause[] {
  return [
    ...when(from !== null, `${column} >= ?`, from ?? 0),
    ...when(to !== null, `${column} <= ?`, to ?? 0)
  ];
}

/** The query for the ids of all papers that pass the filter, in order. */
export function matchQuery(filter: PapersFilter, order: Order): Query {
  const {sql, parameters} = condition(filter);
  return {
    sql: `SELECT paper_id FROM papers WHERE ${sql} ORDER BY ${orders[order]}`,
    parameters
  };
}

/** Answers questions about the papers of a hub. */
export interface PapersDatabase {
  /** The ids of all papers that match, in order. */
  matches(filter: PapersFilter, order: Order): Promise<string[]>;
}
