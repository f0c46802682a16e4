import type {SchemaElement} from "hyparquet";
import {parquetWriteBuffer} from "hyparquet-writer";
import type {Column, Table, TableDescription} from "../tables/table.js";

/** How a Parquet file is written. */
export interface ParquetOptions {
  /** Whether its metadata say what its rows and columns are; true by default. */
  described?: boolean;
  /** Whether each column has its smallest and largest value; true by default. */
  statistics?: boolean;
}

/**
 * Writes rows as a Parquet file (snappy, one row group per 100,000 rows, statistics of columns, page
 * indexes where a column has several pages): the columns, types and nullability are those of the
 * table, also where there are no rows. The table's grain and the columns' meanings travel in the
 * file's metadata unless `described` is false. Same rows, same bytes.
 */
export function parquet<Row extends object>(
  table: Table<Row>,
  rows: readonly Row[],
  {described = true, statistics = true}: ParquetOptions = {}
): Uint8Array {
  const columnData: {name: string; data: unknown[]; columnIndex: boolean}[] = [];
  for (const name in table.columns)
    columnData.push({name, data: rows.map((row) => row[name]), columnIndex: true});
  const {kvMetadata, ...options} = parquetOptions(table);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData,
      rowGroupSize: 100000,
      statistics,
      ...options,
      ...(described && {kvMetadata})
    })
  );
}

/** The schema of a table's Parquet file, and what its metadata says. */
export function parquetOptions({grain, columns: described}: TableDescription) {
  const columns = Object.entries(described);
  return {
    schema: [
      {name: "root", num_children: columns.length},
      ...columns.map(([name, column]) => schemaElement(name, column))
    ],
    createdBy: "hubscope",
    kvMetadata: [
      {key: "hubscope.grain", value: grain},
      ...columns.map(([name, {meaning}]) => ({key: `hubscope.column.${name}`, value: meaning}))
    ]
  };
}

function schemaElement(name: string, {type, nullable}: Column): SchemaElement {
  const repetition_type = nullable ? "OPTIONAL" : "REQUIRED";
  return type === "STRING"
    ? {name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type}
    : {name, type, repetition_type};
}
