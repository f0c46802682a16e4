import {
  parquetMetadata,
  parquetMetadataAsync,
  parquetReadObjects,
  type AsyncBuffer
} from "hyparquet";
import {checkedRows, type Column, type Table} from "../tables/table.js";

const decoder = new TextDecoder("utf-8", {ignoreBOM: true});

/** Without these parsers, a byte-order mark at the start of a text would be lost. */
const reading = {
  utf8: false,
  parsers: {stringFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes)}
};

/** What is asked for of the end of a file, in bytes, to find where its columns stand. */
const footer = 2 ** 14;

interface ReadOptions {
  /** Whether the file may have more columns than the table, which are not read. */
  some?: boolean;
  /** From which of its rows to before which are read; all are by default. */
  rows?: readonly [from: number, to: number] | undefined;
}

/**
 * Reads a Parquet file, or such parts of one as are asked for, into rows of its table, in the
 * file's order. Throws where a column is missing or holds another type than the table states.
 */
export async function readTable<Row>(
  given: ArrayBuffer | AsyncBuffer | Promise<ArrayBuffer>,
  table: Table<Row>,
  {some = false, rows}: ReadOptions = {}
): Promise<Row[]> {
  const columns = Object.entries<Column>(table.columns);
  const file = await given;
  const read: unknown[] = await parquetReadObjects({
    ...reading,
    file,
    metadata: await parquetMetadataAsync(file, {initialFetchSize: footer}),
    ...(some && {columns: columns.map(([name]) => name)}),
    ...(rows !== undefined && {rowStart: rows[0], rowEnd: rows[1], useOffsetIndex: true})
  });
  return checkedRows(table, read);
}

/** How many rows a Parquet file holds, by its footer. */
export function parquetRowCount(file: ArrayBuffer): number {
  return Number(parquetMetadata(file).num_rows);
}
