import {paperFilters, paperOrders, tables, type PaperFilter, type PaperOrder} from "npm:hubscope";
import {readSearch} from "../marks/search-query.js";
import {open, type Span} from "../page/span.js";
import type {NearWord} from "./search-hint.js";

/** The orders that the papers can be sorted in. */
export const orders = paperOrders;

export type Order = keyof typeof orders;

export function isOrder(name: string): name is Order {
  return Object.hasOwn(orders, name);
}

/** What a filter by each kind of choice asks for. */
interface AskedOf {
  tick: boolean;
  /** A paper has one of these values. */
  several: readonly string[];
  span: Span;
}

/** What a filter by a column asks for; false, no values and the open span ask for nothing. */
export type Asked = AskedOf[keyof AskedOf];

/** The name of a filter by a column. */
export type FilterName = keyof typeof paperFilters;

/** What the papers are searched and filtered by; "" searches for nothing. */
export type PapersFilter = {search: string} & {
  [Name in FilterName]: AskedOf[(typeof paperFilters)[Name]["kind"]];
};

const nothing: AskedOf = {tick: false, several: [], span: open};

/** The names of the filters by a column, in the order of the controls. */
export const filterNames: readonly FilterName[] = Object.keys(paperFilters).filter(
  (name): name is FilterName => Object.hasOwn(paperFilters, name)
);

/** The filter that searches for a text and asks of each column what `ask` gives. */
export function filterOf(
  search: string,
  ask: (filter: PaperFilter, name: FilterName) => Asked
): PapersFilter {
  const asked = filterNames.map((name) => [name, ask(paperFilters[name], name)] as const);
  const filter = {search, ...Object.fromEntries(asked)};
  if (!isFilter(filter)) throw new TypeError(`unexpected filter: ${JSON.stringify(filter)}`);
  return filter;
}

function isFilter(filter: {[name: string]: Asked | string}): filter is PapersFilter {
  return filterNames.every((name) => kindOf(filter[name]) === paperFilters[name].kind);
}

function kindOf(asked: Asked | string | undefined): keyof AskedOf | undefined {
  if (asked === undefined || typeof asked === "string") return undefined;
  if (typeof asked === "boolean") return "tick";
  return "from" in asked ? "span" : "several";
}

export const noFilter: PapersFilter = filterOf("", ({kind}) => nothing[kind]);

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
    ...filterNames.flatMap((name) => clausesOf(paperFilters[name], filter[name]))
  ];
  return {
    sql: clauses.length === 0 ? "true" : clauses.map(([sql]) => sql).join(" AND "),
    parameters: clauses.flatMap(([, ...parameters]) => parameters)
  };
}

function clausesOf({column}: PaperFilter, asked: Asked): Clause[] {
  if (typeof asked === "boolean") {
    const isFlag = tables.papers.columns[column].type === "BOOLEAN";
    return when(asked, isFlag ? column : `${column} IS NOT NULL`);
  }
  if ("from" in asked)
    return [
      ...when(asked.from !== null, `${column} >= ?`, asked.from ?? 0),
      ...when(asked.to !== null, `${column} <= ?`, asked.to ?? 0)
    ];
  return when(asked.length > 0, anyOf(`${column} = ?`, asked), ...asked);
}

function when(asked: boolean, ...clause: Clause): Clause[] {
  return asked ? [clause] : [];
}

function anyOf(sql: string, values: readonly string[]): string {
  const parts = values.map(() => sql).join(" OR ");
  return values.length === 1 ? parts : `(${parts})`;
}

function orderSql({column, descending, folded}: PaperOrder): string {
  const by = `${column}${folded ? "_rank" : ""}${descending ? " DESC" : ""} NULLS LAST, `;
  return column === "position" ? column : `${by}position`;
}

/** The query for the ids of all papers that pass the filter, in order. */
export function matchQuery(filter: PapersFilter, order: Order): Query {
  const {sql, parameters} = condition(filter);
  return {
    sql: `SELECT paper_id FROM papers WHERE ${sql} ORDER BY ${orderSql(orders[order])}`,
    parameters
  };
}

/** Answers questions about the papers of a hub. */
export interface PapersDatabase {
  /** The ids of all papers that match, in order. */
  matches(filter: PapersFilter, order: Order): Promise<string[]>;
  /** The words of a search that stand in no paper, with the nearest that do. */
  near(search: string): NearWord[];
}
