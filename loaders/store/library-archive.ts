import {strToU8} from "fflate";
import {keyFile, type ParquetFile} from "./archive.js";
import {joinParquet, parquetRowCount} from "./join-parquet.js";
import type {TableDescription} from "../tables/table.js";

/** The file of a library's archive that says how many rows each table has. */
export const rowsFile = "rows.json";

/** The files of an archive, by their names. */
export type ArchiveFiles = Record<string, Uint8Array>;

/** Makes further files of a library's archive from those of its tables, by their names. */
export type MoreFiles = (files: ReadonlyMap<string, Uint8Array>) => Promise<ParquetFile[]>;

/**
 * The files of the archive of a library, from the unzipped archives of its hubs: each table has the
 * rows of all hubs, one hub after another, `rows.json` says how many, and `more` adds files that are
 * made from these. Same archives and key, same bytes.
 */
export async function libraryFiles(
  tables: readonly TableDescription[],
  hubs: readonly ArchiveFiles[],
  {key, more = () => Promise.resolve([])}: {key: string; more?: MoreFiles}
): Promise<ArchiveFiles> {
  const files = new Map<string, Uint8Array>();
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const name = `${table.name}.parquet`;
    const bytes = await joinParquet(
      table,
      hubs.flatMap((unzipped) => unzipped[name] ?? [])
    );
    files.set(name, bytes);
    counts[table.name] = parquetRowCount(bytes);
  }
  const entries: ArchiveFiles = {
    [keyFile]: strToU8(key),
    [rowsFile]: strToU8(`${JSON.stringify(counts)}\n`)
  };
  for (const {name, bytes} of await more(files)) entries[name] = bytes;
  for (const [name, bytes] of files) entries[name] = bytes;
  return entries;
}
