import {Binary, Bool, Float64, Int32, Table, Utf8, vectorFromArray} from "npm:apache-arrow";
import type {Column} from "npm:hubscope";

/** Rows as an Arrow table with the stated columns, for DuckDB to take in. */
export function arrowTable(rows: readonly object[], columns: Record<string, Column>): Table {
  const values = rows.map((row): Map<string, unknown> => new Map(Object.entries(row)));
  const vectors = Object.entries(columns).map(([name, {type}]) => [
    name,
    vectorOf(
      type,
      values.map((row) => row.get(name) ?? null)
    )
  ]);
  return new Table(Object.fromEntries(vectors));
}

function vectorOf(type: Column["type"], values: unknown[]) {
  if (type === "BOOLEAN") return vectorFromArray(values, new Bool());
  if (type === "INT32") return vectorFromArray(values, new Int32());
  if (type === "DOUBLE") return vectorFromArray(values, new Float64());
  if (type === "BYTE_ARRAY") return vectorFromArray(values, new Binary());
  return vectorFromArray(values, new Utf8());
}
