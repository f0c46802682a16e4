import {parquetReadObjects} from "hyparquet";
import type {Column, Table} from "./tables/table.js";

const decoder = new TextDecoder("utf-8", {ignoreBOM: true});

/** Without these, a byte-order mark at the start of a text would be lost. */
const parsers = {
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes)
};

/**
 * Reads a Parquet file into rows of its table, in the file's order. Throws where a column is
 * missing or holds another type than the table states.
 */
export async function readTable<Row>(
  file: ArrayBuffer | Promise<ArrayBuffer>,
  table: Table<Row>
): Promise<Row[]> {
  const rows: unknown[] = await readRows(await file);
  const columns = Object.entries<Column>(table.columns);
  const isRow = (row: unknown): row is Row => {
    const values: Map<string, unknown> = new Map(Object.entries(row ?? {}));
    for (const [name, column] of columns) {
      const value = values.get(name);
      if (!holds(column, value)) {
        throw new TypeError(`unexpected value in ${table.name}.${name}: ${String(value)}`);
      }
    }
    return true;
  };
  return rows.filter(isRow);
}

/** Reads a Parquet file into rows of whatever its columns hold, in the file's order. */
export function readRows(file: ArrayBuffer): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({file, utf8: false, parsers});
}

function holds({type, nullable}: Column, value: unknown): boolean {
  if (value === null) return nullable;
  if (type === "STRING") return typeof value === "string";
  if (type === "BOOLEAN") return typeof value === "boolean";
  if (type === "BYTE_ARRAY") return value instanceof Uint8Array;
  return typeof value === "number";
}
