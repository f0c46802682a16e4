import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {checkedRows, type Column, type Table} from "../tables/table.js";

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
  return checkedRows(table, rows);
}

/** How many rows a Parquet file holds, by its footer. */
export function parquetRowCount(file: ArrayBuffer): number {
  return Number(parquetMetadata(file).num_rows);
}
