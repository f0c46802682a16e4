import {strToU8, zipSync, type ZipOptions, type Zippable} from "fflate";
import {parquet} from "./parquet.js";
import {tables, type AllTables, type Table} from "../tables/tables.js";

/** Stored as it is, dated 1980: the same bytes each time. */
export const stored: ZipOptions = {level: 0, mtime: new Date(1980, 0, 1)};

/** The file of an archive that holds the key of what the archive was made from. */
export const keyFile = "key.txt";

/** A table's rows as a named Parquet file. */
export interface ParquetFile {
  name: string;
  bytes: Uint8Array;
}

/** The tables that are given, in the order of the list of all tables, as Parquet files. */
export function parquetFiles(given: Partial<AllTables>): ParquetFile[] {
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
    ...file(tables.theme_uptake, given.theme_uptake),
    ...file(tables.clusterings, given.clusterings),
    ...file(tables.clusters, given.clusters),
    ...file(tables.memberships, given.memberships),
    ...file(tables.cluster_terms, given.cluster_terms),
    ...file(tables.positions, given.positions),
    ...file(tables.neighbours, given.neighbours),
    ...file(tables.co_assignment, given.co_assignment),
    ...file(tables.stable_groups, given.stable_groups),
    ...file(tables.prop_words, given.prop_words),
    ...file(tables.cluster_merges, given.cluster_merges),
    ...file(tables.cluster_diagnostics, given.cluster_diagnostics)
  ];
}

/**
 * A zip archive of tables as Parquet files, dated 1980 throughout, with the key of what they were
 * made from in its `keyFile`, and further `texts` by the names of their files: same rows, key
 * and texts, same bytes.
 */
export function archive(
  given: Partial<AllTables>,
  key: string,
  texts: Record<string, string> = {}
): Uint8Array {
  const entries: Zippable = {[keyFile]: [strToU8(key), stored]};
  for (const [name, text] of Object.entries(texts)) entries[name] = [strToU8(text), stored];
  for (const {name, bytes} of parquetFiles(given)) entries[name] = [bytes, stored];
  return zipSync(entries);
}
