import {strFromU8, strToU8, zipSync, type Zippable} from "fflate";
import {join} from "node:path/posix";
import {keyFile, stored} from "../store/archive.js";
import {hubArchives, type ArchiveName} from "../store/hub-archives.js";
import type {HubInput} from "../sources/hub-input.js";
import {parquetRowCount} from "../store/join-parquet.js";
import {libraryFiles, rowsFile, type ArchiveFiles} from "../store/library-archive.js";
import {listedVerdicts} from "../store/listed.js";
import {parquet} from "../store/parquet.js";
import {readTable} from "../store/read-table.js";
import {clusterTables} from "../tables/tables.js";
import {listedVerdictsTable, type ListedVerdictRow} from "../tables/listed.js";
import {writeWhole} from "../store/write-whole.js";
import {codeKey, hubKey, libraryKey} from "./freshness.js";
import {keptArchive, readArchive, readKept} from "./kept-archive.js";

/**
 * The archives of a library, by name, each with the archive of its hubs that it is made from. That of
 * the verdicts is for pages that need no clusters: it also has the number of rows of their tables.
 */
export const libraryArchives = {
  library: "core",
  "library-clusters": "clusters",
  "library-verdicts": "clusters"
} as const satisfies Record<string, ArchiveName>;

const clusteringsFile = `${clusterTables.clusterings.name}.parquet`;

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
  options: KeptLibraryOptions = {}
): Promise<Uint8Array> {
  return zipped(await filesOf(root, name, library, options));
}

/** Makes an archive of a library and puts it where Framework looks for it. Gives its files by name. */
export async function keepLibrary(
  root: string,
  name: LibraryName,
  library: readonly HubInput[]
): Promise<ArchiveFiles> {
  const files = await filesOf(root, name, library);
  await writeWhole(libraryPath(root, name), zipped(files));
  return files;
}

/** Where Framework's cache has an archive of the library. */
export function libraryPath(root: string, name: LibraryName): string {
  return join(root, ".observablehq/cache/data", `${name}.zip`);
}

async function filesOf(
  root: string,
  name: LibraryName,
  library: readonly HubInput[],
  {code = codeKey(), mostClustered = Infinity}: KeptLibraryOptions = {}
): Promise<ArchiveFiles> {
  const key = libraryKey(library, code);
  const isVerdicts = name === "library-verdicts";
  const joined = isVerdicts ? verdictsOfJoined(root, key) : null;
  if (joined !== null) return joined;
  const keyed = library.map((input) => ({input, key: hubKey(input, code)}));
  const of = libraryArchives[name];
  const lacks = (one: (typeof keyed)[number]) => readKept(root, of, one.input, one.key) === null;
  const some = isVerdicts && keyed.filter(lacks).length > mostClustered;
  const hubs: ArchiveFiles[] = [];
  for (const {input, key: ofHub} of keyed) {
    const kept = some ? readKept(root, of, input, ofHub) : null;
    if (!some) hubs.push(await keptArchive(root, of, input, ofHub));
    else if (kept !== null) hubs.push(kept);
  }
  if (isVerdicts)
    return some ? verdicts(hubs, "not all hubs", {}) : verdicts(hubs, key, rowsOf(hubs));
  const {tables, more} = hubArchives[of];
  return libraryFiles(tables, hubs, {key, ...(more !== undefined && {more})});
}

/** The verdicts from the library's clusters, where the cache has them. */
function verdictsOfJoined(root: string, key: string): Promise<ArchiveFiles> | null {
  const names = [clusteringsFile, rowsFile];
  const joined = readArchive(libraryPath(root, "library-clusters"), key, names);
  if (joined === null) return null;
  const rows: Record<string, number> = JSON.parse(strFromU8(joined[rowsFile] ?? new Uint8Array()));
  return verdicts([joined], key, rows);
}

async function verdicts(
  archives: readonly ArchiveFiles[],
  key: string,
  rows: Record<string, number>
): Promise<ArchiveFiles> {
  const found: ListedVerdictRow[] = [];
  for (const files of archives) {
    const bytes = files[clusteringsFile] ?? new Uint8Array();
    const clusterings = await readTable(new Uint8Array(bytes).buffer, clusterTables.clusterings);
    found.push(...listedVerdicts({clusterings}));
  }
  return {
    [keyFile]: strToU8(key),
    [rowsFile]: strToU8(JSON.stringify(rows)),
    [`${listedVerdictsTable.name}.parquet`]: parquet(listedVerdictsTable, found)
  };
}

/** How many rows each cluster table has in all. */
function rowsOf(hubs: readonly ArchiveFiles[]): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const {name} of Object.values(clusterTables)) {
    const files = hubs.flatMap((unzipped) => unzipped[`${name}.parquet`] ?? []);
    rows[name] = files.reduce((sum, bytes) => sum + parquetRowCount(bytes), 0);
  }
  return rows;
}

function zipped(files: ArchiveFiles): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(files)) entries[name] = [bytes, stored];
  return zipSync(entries);
}
