import {parquetMetadata, type ColumnChunk, type FileMetaData} from "hyparquet";
import {ByteWriter, ParquetWriter} from "hyparquet-writer";
import {parquetOfColumns, parquetOptions} from "./parquet.js";
import {readRows} from "./read-table.js";
import type {TableDescription} from "../tables/table.js";

/** Up to how many rows in all files are written anew, as one row group with a short footer. */
const few = 20_000;

const footerEnd = 8;

/**
 * Joins Parquet files of one table into one, their rows one file after another. Where there are many
 * rows, nothing is decoded: the row groups are copied as they stand, and the footer says where they
 * stand now; page indexes and statistics of columns are left out. Same files, same bytes.
 */
export async function joinParquet(
  table: TableDescription,
  files: readonly Uint8Array[],
  {mostAnew = few}: {mostAnew?: number} = {}
): Promise<Uint8Array> {
  const parts = files.map((bytes) => ({bytes, metadata: metadataOf(bytes)}));
  const rows = parts.reduce((sum, {metadata}) => sum + Number(metadata.num_rows), 0);
  return rows <= mostAnew ? written(table, files) : copied(table, parts);
}

/** How many rows a Parquet file holds, by its footer. */
export function parquetRowCount(bytes: Uint8Array): number {
  return Number(metadataOf(bytes).num_rows);
}

async function written(table: TableDescription, files: readonly Uint8Array[]): Promise<Uint8Array> {
  const rows = (await Promise.all(files.map((bytes) => readRows(bufferOf(bytes))))).flat();
  const names = Object.keys(table.columns);
  return parquetOfColumns(
    table,
    names.map((name) => ({name, data: rows.map((row) => row[name])}))
  );
}

function copied(
  table: TableDescription,
  parts: readonly {bytes: Uint8Array; metadata: FileMetaData}[]
): Uint8Array {
  const writer = new ByteWriter(parts.reduce((sum, {bytes}) => sum + bytes.length, 1024));
  const joined = new ParquetWriter({writer, ...parquetOptions(table)});
  for (const {bytes, metadata} of parts) {
    for (const {columns, num_rows: rows, total_byte_size} of metadata.row_groups) {
      joined.row_groups.push({
        total_byte_size,
        num_rows: rows,
        columns: columns.map((column) => copiedColumn(column, bytes, writer))
      });
      joined.num_rows += rows;
    }
  }
  void joined.finish();
  return writer.getBytes();
}

function copiedColumn(
  {meta_data: meta}: ColumnChunk,
  bytes: Uint8Array,
  writer: ByteWriter
): ColumnChunk {
  if (meta === undefined) throw new Error("a column of a row group has no metadata");
  const {statistics: _, dictionary_page_offset: dictionary, data_page_offset: data, ...kept} = meta;
  const from = dictionary ?? data;
  const moved = BigInt(writer.offset) - from;
  writer.appendBytes(bytes.subarray(Number(from), Number(from + meta.total_compressed_size)));
  return {
    file_offset: from + moved,
    meta_data: {
      ...kept,
      data_page_offset: data + moved,
      ...(dictionary !== undefined && {dictionary_page_offset: dictionary + moved})
    }
  };
}

/** What the footer of a Parquet file says; the four bytes before the last four are its length. */
function metadataOf(bytes: Uint8Array): FileMetaData {
  const end = bytes.length - footerEnd;
  const length = new DataView(bytes.buffer, bytes.byteOffset + end).getUint32(0, true);
  return parquetMetadata(bufferOf(bytes.subarray(end - length)));
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
