import {strToU8, zipSync, type Unzipped, type Zippable} from "fflate";
import {stored} from "./archive.js";
import {joinParquet, parquetRowCount} from "./join-parquet.js";
import type {TableDescription} from "./tables/table.js";

/**
 * The archive of a library, from the unzipped archives of its hubs: each table has the rows of all
 * hubs, one hub after another, and `rows.json` says how many. Same archives and key, same bytes.
 */
export async function libraryArchive(
  tables: readonly TableDescription[],
  hubs: readonly Unzipped[],
  key: string
): Promise<Uint8Array> {
  const entries: Zippable = {};
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const name = `${table.name}.parquet`;
    const bytes = await joinParquet(
      table,
      hubs.flatMap((files) => files[name] ?? [])
    );
    entries[name] = [bytes, stored];
    counts[table.name] = parquetRowCount(bytes);
  }
  return zipSync({
    "key.txt": [strToU8(key), stored],
    "rows.json": [strToU8(`${JSON.stringify(counts)}\n`), stored],
    ...entries
  });
}
