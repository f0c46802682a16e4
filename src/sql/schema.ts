import {tableNames, tables, type Column, type TableName} from "npm:hubscope";

/** A table as the notebook describes it: what a row is, and its columns. */
export interface SchemaTable {
  name: TableName;
  grain: string;
  columns: Record<string, Column>;
}

/** How many rows tables have, by name. */
export type RowCounts = Promise<unknown>;

/** All tables, in their order. */
export const schema: readonly SchemaTable[] = tableNames.map((name) => {
  const {grain, columns} = tables[name];
  return {name, grain, columns: {...columns}};
});

/** A column's type as DuckDB names it. */
export function sqlType({type}: Column): string {
  if (type === "STRING") return "VARCHAR";
  if (type === "INT32") return "INTEGER";
  if (type === "BYTE_ARRAY") return "BLOB";
  return type;
}

/** A column's type in words. */
export function typeWords({type}: Column): string {
  if (type === "STRING") return "text";
  if (type === "INT32") return "whole number";
  if (type === "DOUBLE") return "number";
  if (type === "BYTE_ARRAY") return "bytes";
  return "true or false";
}

/** The query that shows the first rows of a table. */
export function firstRows(name: TableName): string {
  return `SELECT *\nFROM ${sqlName(name)}\nLIMIT 100`;
}

/** A table's or column's name as it stands in a query: in quotation marks where DuckDB reserves it. */
export function sqlName(name: string): string {
  return reserved.has(name) || !/^[a-z_][a-z0-9_]*$/.test(name) ? `"${name}"` : name;
}

const reserved = new Set(
  (
    "all analyse analyze and any array as asc asymmetric both case cast check collate column " +
    "constraint create default deferrable desc describe distinct do else end except false fetch " +
    "for foreign from grant group having in initially intersect into lambda lateral leading limit " +
    "not null offset on only or order pivot pivot_longer pivot_wider placing primary qualify " +
    "references returning select show some summarize symmetric table then to trailing true union " +
    "unique unpivot using variadic when where window with"
  ).split(" ")
);

/** Words by which a query may speak of tables without naming them. */
const unnamed =
  /\b(?:(?:show|describe|pragma|information_schema|sqlite_master|query|query_table)\b|(?:duckdb|pg)_\w)/i;

/**
 * Which of the tables a query may read: those whose name stands in it as a word, wherever it does;
 * all of them where it asks for the list of tables or builds names as it runs.
 */
export function tablesNamed<Name extends string>(query: string, names: readonly Name[]): Name[] {
  if (unnamed.test(query)) return [...names];
  const words = new Set(query.toLowerCase().match(/[\p{L}\p{N}_]+/gu));
  return names.filter((name) => words.has(name.toLowerCase()));
}
