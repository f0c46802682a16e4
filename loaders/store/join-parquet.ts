import {parquetMetadata, readOffsetIndex, type ColumnChunk, type OffsetIndex} from "hyparquet";
import {ByteWriter, ParquetWriter} from "hyparquet-writer";
import type {TableDescription} from "../tables/table.js";
import {parquetOptions} from "./parquet.js";

/** Parquet files of one table as one. */
export interface JoinedParquet {
  bytes: Uint8Array;
  /** Where each of the files starts in it, as they were given, and where the last ends. */
  places: number[];
  /** How many rows it has. */
  rows: number;
}

/**
 * Joins Parquet files of one table into one, their rows one file after another. Nothing is decoded:
 * each file stands in the joined one whole, so that its bytes alone are a Parquet file of its rows,
 * and the last footer knows the row groups of all, with their statistics and page indexes. Same
 * files, same bytes.
 */
export function joinParquet(table: TableDescription, files: readonly Uint8Array[]): JoinedParquet {
  const writer = new ByteWriter(files.reduce((sum, bytes) => sum + bytes.length, 1024));
  const joined = new ParquetWriter({writer, ...parquetOptions(table)});
  const places = files.map((bytes) => {
    const start = writer.offset;
    writer.appendBytes(bytes);
    const buffer = new Uint8Array(bytes).buffer;
    for (const group of parquetMetadata(buffer).row_groups) {
      const columns = group.columns.map((column) => {
        const chunk = moved(column, BigInt(start));
        const offsetIndex = movedIndex(column, buffer, BigInt(start));
        if (offsetIndex !== null) joined.pendingIndexes.push({chunk, offsetIndex});
        return chunk;
      });
      joined.row_groups.push({...group, columns});
      joined.num_rows += group.num_rows;
    }
    return start;
  });
  places.push(writer.offset);
  void joined.finish();
  return {bytes: writer.getBytes(), places, rows: Number(joined.num_rows)};
}

function moved(column: ColumnChunk, by: bigint): ColumnChunk {
  const {meta_data: meta, file_offset, column_index_offset: index} = column;
  if (meta === undefined) throw new Error("a column of a row group has no metadata");
  const {dictionary_page_offset: dictionary, data_page_offset} = meta;
  return {
    ...column,
    file_offset: file_offset + by,
    ...(index !== undefined && {column_index_offset: index + by}),
    meta_data: {
      ...meta,
      data_page_offset: data_page_offset + by,
      ...(dictionary !== undefined && {dictionary_page_offset: dictionary + by})
    }
  };
}

/** Where the pages of a column stand, which the index of its file counts from that file's start. */
function movedIndex(
  {offset_index_offset: offset, offset_index_length: length}: ColumnChunk,
  file: ArrayBuffer,
  by: bigint
): OffsetIndex | null {
  if (offset === undefined || length === undefined) return null;
  const {page_locations: pages} = readOffsetIndex({
    view: new DataView(file, Number(offset), length),
    offset: 0
  });
  return {page_locations: pages.map((page) => ({...page, offset: page.offset + by}))};
}
