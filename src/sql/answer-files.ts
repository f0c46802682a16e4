import type {SchemaElement} from "npm:hyparquet";
import {csv} from "../page/files.js";
import {cellText, type Answer, type AnswerColumn} from "./answer.js";

/** The answer as CSV: what is null is empty. */
export function answerCsv({columns, rows}: Answer): string {
  function* objects() {
    for (let row = 0; row < rows; row++) {
      yield Object.fromEntries(columns.map(({name, kind, at}) => [name, cellText(kind, at(row))]));
    }
  }
  return csv(
    objects(),
    columns.map(({name}) => name)
  );
}

/** The answer as a Parquet file (snappy); every column may hold nulls, lists and the like are text. */
export async function answerParquet({columns, rows}: Answer): Promise<ArrayBuffer> {
  const {parquetWriteBuffer} = await import("npm:hyparquet-writer");
  return parquetWriteBuffer({
    columnData: columns.map((column) => ({name: column.name, data: values(column, rows)})),
    schema: [{name: "root", num_children: columns.length}, ...columns.map(schemaElement)],
    createdBy: "hubscope"
  });
}

const stored: Record<AnswerColumn["kind"], Pick<SchemaElement, "type" | "converted_type">> = {
  text: {type: "BYTE_ARRAY", converted_type: "UTF8"},
  other: {type: "BYTE_ARRAY", converted_type: "UTF8"},
  integer: {type: "INT32"},
  long: {type: "INT64"},
  number: {type: "DOUBLE"},
  boolean: {type: "BOOLEAN"},
  bytes: {type: "BYTE_ARRAY"},
  date: {type: "INT32", converted_type: "DATE"},
  timestamp: {type: "INT64", converted_type: "TIMESTAMP_MICROS"}
};

function schemaElement({name, kind}: AnswerColumn): SchemaElement {
  return {name, repetition_type: "OPTIONAL", ...stored[kind]};
}

function values({kind, at}: AnswerColumn, rows: number): unknown[] {
  return Array.from({length: rows}, (_, row) => {
    const value = at(row);
    if (value === null) return null;
    if (kind === "date") return Math.floor(Number(value) / 86_400_000);
    if (kind === "timestamp") return BigInt(Math.round(Number(value) * 1000));
    return kind === "other" ? String(value) : value;
  });
}
