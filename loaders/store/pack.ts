import {strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable} from "fflate";
import {listed, listedStructure} from "./listed.js";
import {parquet, type ParquetOptions} from "./parquet.js";
import {readTable} from "./read-table.js";
import {clusters, type ClusteredHub} from "../analysis/clusters.js";
import {hub} from "../analysis/hub.js";
import type {HubInput} from "../sources/hub-input.js";
import {
  listedErrorsTable,
  listedHubsTable,
  listedTables,
  listedThemesTable,
  listedStructureTable
} from "../tables/listed.js";
import type {Table, TableDescription} from "../tables/table.js";
import {
  clusterTables,
  coreTables,
  tableNames,
  tables,
  type AllTables,
  type TableName
} from "../tables/tables.js";

/** The stages in which a hub is analysed: itself and its themes, then its topic clusters. */
export type Stage = "core" | "clusters";

/** The stages in their order. */
export const allStages = ["core", "clusters"] as const satisfies readonly Stage[];

/** The tables that each stage finds, those that only the list of hubs needs among them. */
export const stages: Record<Stage, readonly TableDescription[]> = {
  core: [...Object.values(coreTables), ...listedTables.core],
  clusters: [...Object.values(clusterTables), ...listedTables.clusters]
};

/** The tables of one hub as Parquet files, by the names of the tables. */
export type TableFiles = ReadonlyMap<string, Uint8Array>;

/** What a stage needs beside the hub. */
export interface AnalyseOptions {
  /** What the first stage found, from which the second goes on; found first where it is not given. */
  core?: TableFiles;
  /** Hears of slow stages before they start. */
  told?: (papers: number) => (stage: string) => void;
}

/** What a stage of the analysis of a hub finds, as Parquet files. Same hub, same bytes. */
export async function analyse(
  stage: Stage,
  input: HubInput,
  {core, told}: AnalyseOptions = {}
): Promise<TableFiles> {
  if (stage === "core") {
    const found = hub(input);
    const {hubs, themes, errors} = listed(found);
    return new Map([
      ...parquetFiles(found, inPack),
      fileOf(listedHubsTable, hubs),
      fileOf(listedThemesTable, themes),
      fileOf(listedErrorsTable, errors)
    ]);
  }
  const before = core === undefined ? hub(input) : await coreOf(core);
  const hearing = told === undefined ? {} : {told: told(before.papers.length)};
  const found = clusters(before, input.curation, hearing);
  return new Map([
    ...parquetFiles(found, inPack),
    fileOf(listedStructureTable, listedStructure(found))
  ]);
}

/** The tables that are given, by their names, in the order of the list of all, as Parquet files. */
export function parquetFiles(
  given: Partial<AllTables>,
  options: ParquetOptions = {}
): Map<string, Uint8Array> {
  const one = <Name extends TableName>(name: Name): [string, Uint8Array][] => {
    const rows = given[name];
    return rows === undefined ? [] : [[name, parquet(tables[name], rows, options)]];
  };
  return new Map(tableNames.flatMap((name) => one(name)));
}

const inPack: ParquetOptions = {described: false};

function fileOf<Row extends object>(table: Table<Row>, rows: readonly Row[]): [string, Uint8Array] {
  return [table.name, parquet(table, rows, inPack)];
}

async function coreOf(files: TableFiles): Promise<ClusteredHub> {
  return {
    hubs: await rowsIn(files, tables.hubs),
    papers: await rowsIn(files, tables.papers),
    terms: await rowsIn(files, tables.terms),
    paper_terms: await rowsIn(files, tables.paper_terms)
  };
}

/** The rows of a table among the files of a hub; none where it has no such file. */
export async function rowsIn<Row>(files: TableFiles, table: Table<Row>): Promise<Row[]> {
  const file = files.get(table.name);
  return file === undefined ? [] : readTable(new Uint8Array(file).buffer, table);
}

const keyFile = "key.txt";
const stored = {level: 0, mtime: new Date(1980, 0, 1)} as const;

/**
 * A zip archive of the files of a stage, dated 1980 throughout, with the key of what they were made
 * from: same files and key, same bytes.
 */
export function pack(files: TableFiles, key: string): Uint8Array {
  const entries: Zippable = {[keyFile]: [strToU8(key), stored]};
  for (const [name, bytes] of files) entries[`${name}${ending}`] = [bytes, stored];
  return zipSync(entries);
}

/** The key of what a pack was made from; null of what is no pack. */
export function keyOfPack(bytes: Uint8Array): string | null {
  const stamp = unzipped(bytes, (name) => name === keyFile)[keyFile];
  return stamp === undefined ? null : strFromU8(stamp);
}

/**
 * The files of a pack that has this key, all or that of one table; null of any other, or of what is no
 * pack.
 */
export function unpack(bytes: Uint8Array, key: string, table?: string): TableFiles | null {
  const wanted = [keyFile, `${table ?? ""}${ending}`];
  const isWanted = (name: string) => table === undefined || wanted.includes(name);
  const {[keyFile]: stamp, ...entries} = unzipped(bytes, isWanted);
  if (stamp === undefined || strFromU8(stamp) !== key) return null;
  return new Map(Object.entries(entries).map(([name, file]) => [basename(name), file]));
}

const ending = ".parquet";
const basename = (name: string) => name.slice(0, -ending.length);

function unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  try {
    return unzipSync(bytes, {filter: ({name}) => isWanted(name)});
  } catch {
    return {};
  }
}
