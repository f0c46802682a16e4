import {unzipSync, zipSync, strToU8, type Unzipped} from "fflate";
import {join} from "node:path/posix";
import {keyFile, stored} from "../archive.js";
import {hubArchives, type ArchiveName} from "../hub-archives.js";
import type {HubInput} from "../hub-input.js";
import {parquetRowCount} from "../join-parquet.js";
import {libraryArchive} from "../library-archive.js";
import {listedVerdicts} from "../listed.js";
import {parquet} from "../parquet.js";
import {readTable} from "../read-table.js";
import {clusterTables} from "../tables.js";
import {listedVerdictsTable, type ListedVerdictRow} from "../tables/listed.js";
import {writeWhole} from "./files.js";
import {codeKey, hubKey, libraryKey} from "./freshness.js";
import {keptArchive, readKept} from "./kept-archive.js";

/**
 * The archives of a library, by name, each with the archive of its hubs that it is made from. That of
 * the verdicts is for pages that need no clusters: it also has the number of rows of their tables.
 */
export const libraryArchives = {
  library: "core",
  "library-clusters": "clusters",
  "library-verdicts": "clusters"
} as const satisfies Record<string, ArchiveName>;

export type LibraryName = keyof typeof libraryArchives;

/** How an archive of a library is made. */
export interface KeptLibraryOptions {
  code?: string;
  /**
   * How many hubs may be clustered for the verdicts: where more are not, only the verdicts that are
   * there are given. All by default.
   */
  mostClustered?: number;
}

/**
 * An archive of a library, from the archives of its hubs that Framework's cache keeps: after a
 * change of one hub, that one alone is made again.
 */
export async function keptLibrary(
  root: string,
  name: LibraryName,
  library: readonly HubInput[],
  {code = codeKey(), mostClustered = Infinity}: KeptLibraryOptions = {}
): Promise<Uint8Array> {
  const keyed = library.map((input) => ({input, key: hubKey(input, code)}));
  const of = libraryArchives[name];
  const key = libraryKey(library, code);
  const lacks = (one: (typeof keyed)[number]) => readKept(root, of, one.input, one.key) === null;
  const isVerdicts = name === "library-verdicts";
  const some = isVerdicts && keyed.filter(lacks).length > mostClustered;
  const hubs: Unzipped[] = [];
  for (const {input, key: ofHub} of keyed) {
    const kept = some ? readKept(root, of, input, ofHub) : null;
    if (!some) hubs.push(await keptArchive(root, of, input, ofHub));
    else if (kept !== null) hubs.push(kept);
  }
  if (isVerdicts)
    return some ? verdicts(hubs, "not all hubs", {}) : verdicts(hubs, key, rowsOf(hubs));
  const {tables, more} = hubArchives[of];
  return libraryArchive(tables, hubs, {key, ...(more !== undefined && {more})});
}

/** Makes an archive of a library and puts it where Framework looks for it. Gives its files by name. */
export async function keepLibrary(
  root: string,
  name: LibraryName,
  library: readonly HubInput[]
): Promise<Unzipped> {
  const made = await keptLibrary(root, name, library);
  await writeWhole(libraryPath(root, name), made);
  return unzipSync(made);
}

/** Where Framework's cache has an archive of the library. */
export function libraryPath(root: string, name: LibraryName): string {
  return join(root, ".observablehq/cache/data", `${name}.zip`);
}

async function verdicts(
  hubs: readonly Unzipped[],
  key: string,
  rows: Record<string, number>
): Promise<Uint8Array> {
  const table = clusterTables.clusterings;
  const found: ListedVerdictRow[] = [];
  for (const files of hubs) {
    const bytes = files[`${table.name}.parquet`] ?? new Uint8Array();
    const clusterings = await readTable(new Uint8Array(bytes).buffer, table);
    found.push(...listedVerdicts({clusterings}));
  }
  return zipSync({
    [keyFile]: [strToU8(key), stored],
    "rows.json": [strToU8(JSON.stringify(rows)), stored],
    [`${listedVerdictsTable.name}.parquet`]: [parquet(listedVerdictsTable, found), stored]
  });
}

/** How many rows each cluster table has in all. */
function rowsOf(hubs: readonly Unzipped[]): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const {name} of Object.values(clusterTables)) {
    const files = hubs.flatMap((unzipped) => unzipped[`${name}.parquet`] ?? []);
    rows[name] = files.reduce((sum, bytes) => sum + parquetRowCount(bytes), 0);
  }
  return rows;
}
