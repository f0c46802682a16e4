import {parquetMetadata, parquetReadObjects} from "hyparquet";
import type {Column, Table} from "../tables/table.js";

const decoder = new TextDecoder("utf-8", {ignoreBOM: true});

/** Without these parsers, a byte-order mark at the start of a text would be lost. */
const reading = {
  utf8: false,
  parsers: {stringFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes)}
};

/**
 * Reads a Parquet file into rows of its table, in the file's order. Throws where a column is
 * missing or holds another type than the table states. Of a file with more columns than the table,
 * `some` has only the table's read.
 */
export async function readTable<Row>(
  file: ArrayBuffer | Promise<ArrayBuffer>,
  table: Table<Row>,
  {some = false}: {some?: boolean} = {}
): Promise<Row[]> {
  const columns = Object.entries<Column>(table.columns);
  const rows: unknown[] = await parquetReadObjects({
    ...reading,
    file: await file,
    ...(some && {columns: columns.map(([name]) => name)})
  });
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

/** How many rows a Parquet file holds, by its footer. */
export function parquetRowCount(file: ArrayBuffer): number {
  return Number(parquetMetadata(file).num_rows);
}

function holds({type, nullable}: Column, value: unknown): boolean {
  if (value === null) return nullable;
  if (type === "STRING") return typeof value === "string";
  if (type === "BOOLEAN") return typeof value === "boolean";
  if (type === "BYTE_ARRAY") return value instanceof Uint8Array;
  return typeof value === "number";
}
