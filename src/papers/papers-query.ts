import {readSearch} from "../marks/search-query.js";
import {open, type Span} from "../page/span.js";
import {listed, quoted} from "../page/words.js";

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
    ...hasOneOf("field", filter.fields),
    ...within("year", filter.years),
    ...hasOneOf("verdict", filter.verdicts),
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

function hasOneOf(column: string, values: readonly string[]): Clause[] {
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

/** One thing that a filter asks for. */
interface FilterPart {
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
