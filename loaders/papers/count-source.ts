import type {Diagnostic} from "../messages/diagnostic.js";
import type {LargeSource} from "../sources/hub-input.js";
import {streamSource} from "../sources/read-source.js";
import type {SourceRow} from "../tables/sources.js";
import {fieldNames, hasDoi, isLabelled} from "./source-rows.js";

/** What is counted of a file whose records are not kept. */
export interface CountedSource {
  row: SourceRow;
  lines: {total: number; accounted: number};
  messages: readonly Diagnostic[];
}

/**
 * Counts the records of a large source as it reads it in pieces. They are joined with none:
 * `labelled` counts records. Null where the source can only be read as a whole.
 */
export function countSource(hubId: string, source: LargeSource): CountedSource | null {
  const counts = {records: 0, titled: 0, dated: 0, with_doi: 0, labelled: 0};
  const lines = {total: 0, accounted: 0};
  const reading = streamSource(source, {
    record: (record) => {
      counts.records += 1;
      if (record.title !== null) counts.titled += 1;
      if (record.date !== null) counts.dated += 1;
      if (hasDoi(record)) counts.with_doi += 1;
      if (isLabelled(record)) counts.labelled += 1;
    },
    row: ({part}) => {
      lines.total += 1;
      if (part !== "unrecognised") lines.accounted += 1;
    }
  });
  if (reading === null) return null;
  const {format, total, fields, messages} = reading;
  const row: SourceRow = {
    hub_id: hubId,
    path: source.path,
    format,
    ...counts,
    joined: 0,
    joined_with: "{}",
    total,
    fields_read: fieldNames(fields, true),
    fields_left: fieldNames(fields, false)
  };
  return {row, lines, messages};
}
