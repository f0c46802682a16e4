import {strToU8, zipSync, type ZipOptions, type Zippable} from "fflate";
import {parquet} from "./parquet.js";
import {tables, type Table, type Tables} from "./tables.js";

const stored: ZipOptions = {level: 0, mtime: new Date(1980, 0, 1)};

/** A table's rows as a named Parquet file. */
export interface ParquetFile {
  name: string;
  bytes: Uint8Array;
}

/** The tables that are given, in the order of the list of all tables, as Parquet files. */
export function parquetFiles(given: Partial<Tables>): ParquetFile[] {
  const file = <Row extends object>(
    table: Table<Row>,
    rows: readonly Row[] | undefined
  ): ParquetFile[] =>
    rows === undefined ? [] : [{name: `${table.name}.parquet`, bytes: parquet(table, rows)}];
  return [
    ...file(tables.hubs, given.hubs),
    ...file(tables.papers, given.papers),
    ...file(tables.roles, given.roles),
    ...file(tables.polarities, given.polarities),
    ...file(tables.facets, given.facets),
    ...file(tables.lines, given.lines),
    ...file(tables.diagnostics, given.diagnostics),
    ...file(tables.terms, given.terms),
    ...file(tables.paper_terms, given.paper_terms),
    ...file(tables.themes, given.themes),
    ...file(tables.paper_themes, given.paper_themes),
    ...file(tables.theme_links, given.theme_links),
    ...file(tables.theme_uptake, given.theme_uptake)
  ];
}

/**
 * A zip archive of tables as Parquet files, dated 1980 throughout, with the key of what they were
 * made from in the file `key.txt`: same rows and key, same bytes.
 */
export function archive(given: Partial<Tables>, key: string): Uint8Array {
  const entries: Zippable = {"key.txt": [strToU8(key), stored]};
  for (const {name, bytes} of parquetFiles(given)) entries[name] = [bytes, stored];
  return zipSync(entries);
}
