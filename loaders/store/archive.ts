import {strToU8, zipSync, type ZipOptions, type Zippable} from "fflate";
import {parquet} from "./parquet.js";
import {tableNames, tables, type AllTables, type TableName} from "../tables/tables.js";

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
  return tableNames.flatMap((name) => fileOf(name, given));
}

function fileOf<Name extends TableName>(name: Name, given: Partial<AllTables>): ParquetFile[] {
  const rows = given[name];
  return rows === undefined ? [] : [{name: `${name}.parquet`, bytes: parquet(tables[name], rows)}];
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
