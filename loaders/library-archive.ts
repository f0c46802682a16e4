import {strToU8, zipSync, type Unzipped, type Zippable} from "fflate";
import {keyFile, stored, type ParquetFile} from "./archive.js";
import {joinParquet, parquetRowCount} from "./join-parquet.js";
import type {TableDescription} from "./tables/table.js";

/** Makes further files of a library's archive from those of its tables, by their names. */
export type MoreFiles = (files: ReadonlyMap<string, Uint8Array>) => Promise<ParquetFile[]>;

/**
 * The archive of a library, from the unzipped archives of its hubs: each table has the rows of all
 * hubs, one hub after another, `rows.json` says how many, and `more` adds files that are made from
 * these. Same archives and key, same bytes.
 */
export async function libraryArchive(
  tables: readonly TableDescription[],
  hubs: readonly Unzipped[],
  {key, more = () => Promise.resolve([])}: {key: string; more?: MoreFiles}
): Promise<Uint8Array> {
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
  const entries: Zippable = {
    [keyFile]: [strToU8(key), stored],
    "rows.json": [strToU8(`${JSON.stringify(counts)}\n`), stored]
  };
  for (const {name, bytes} of await more(files)) entries[name] = [bytes, stored];
  for (const [name, bytes] of files) entries[name] = [bytes, stored];
  return zipSync(entries);
}
