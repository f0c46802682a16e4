import {existsSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable} from "fflate";
import type {HubInput} from "../sources/hub-input.js";
import {listedTables} from "../tables/library-index.js";
import {clusterPlacesTable, corePlacesTable} from "../tables/paper-places.js";
import type {Table, TableDescription} from "../tables/table.js";
import {
  clusterTables,
  coreTables,
  stages,
  tableNames,
  tables,
  type AllTables,
  type Stage,
  type TableName
} from "../tables/tables.js";
import {memoise} from "../text/memoise.js";
import {filesBelow, hashOf, hashOfCore, textOf} from "./files.js";
import {parquet, type ParquetOptions} from "./parquet.js";
import {readTable} from "./read-table.js";

/** The key of the code that analyses hubs, the lockfile with it. */
export function codeKey(): string {
  return hashOf([hashOfCore(), textOf("package-lock.json") ?? ""]);
}

/**
 * The key of one hub: a hash of its text, provenance and curation as read, and of the code. Same
 * key, same tables.
 */
export function hubKey(input: HubInput, code = codeKey()): string {
  return keyOfRead(readHash(input), code);
}

/** The key of a hub by its hash as read, and the code. */
export function keyOfRead(read: string, code: string): string {
  return hashOf([read, code]);
}

/** A hash of a hub as read. */
export const readHash = memoise(({id, path, pages, diagnostics, curation}: HubInput) => {
  const described = pages.map(({source, provenance}) => [source.path, provenance]);
  const bytes = pages.map(({source}) => source.bytes);
  return hashOf([JSON.stringify([id, path, described, diagnostics, curation]), ...bytes]);
});

/** The folder of Framework's cache that packs are kept in. */
export const packsFolder = "hubs";

/** The folder that packs are kept in. */
export function packFolder(root: string): string {
  return join(root, ".observablehq/cache", packsFolder);
}

/** Where a pack of a hub is kept. */
export function packPath(root: string, stage: Stage, id: string): string {
  return join(packFolder(root), id, `${stage}.zip`);
}

/**
 * The files of a pack that is kept under this key, all or that of one table; null where there is no
 * such pack.
 */
export function keptPack(
  root: string,
  stage: Stage,
  id: string,
  key: string,
  table?: string
): TableFiles | null {
  try {
    return unpack(readFileSync(packPath(root, stage, id)), key, table);
  } catch {
    return null;
  }
}

/** Whether a pack of a hub is kept under this key. */
export function isKept(root: string, stage: Stage, id: string, key: string): boolean {
  const path = packPath(root, stage, id);
  return existsSync(path) && keyOfPack(readFileSync(path)) === key;
}

/** Whether the packs of all stages of a hub are kept under this key. */
export function isAnalysed(root: string, id: string, key: string): boolean {
  return stages.every((stage) => isKept(root, stage, id, key));
}

/** The files of all stages of a hub that are kept under this key; throws where one is not. */
export function analysedFiles(root: string, id: string, key: string): TableFiles {
  const files = stages.map((stage) => keptPack(root, stage, id, key));
  if (files.includes(null))
    throw new Error(`the hub ${id} has changed while it was analysed: build again`);
  return new Map(files.flatMap((ofStage) => [...(ofStage ?? [])]));
}

/**
 * Removes from the folder of packs what is called otherwise than these: hubs by their ids, or
 * files.
 */
export async function keepPacksOf(root: string, names: ReadonlySet<string>): Promise<void> {
  const folder = packFolder(root);
  for (const path of filesBelow(folder, (name) => !names.has(name.split("/", 1).join(""))))
    await rm(join(folder, path), {force: true});
}

/** The tables that each stage finds, those that only the list of hubs needs among them. */
export const tablesOf: Record<Stage, readonly TableDescription[]> = {
  core: [...Object.values(coreTables), ...listedTables.core, corePlacesTable],
  clusters: [...Object.values(clusterTables), ...listedTables.clusters, clusterPlacesTable]
};

/** The tables of one hub as Parquet files, by the names of the tables. */
export type TableFiles = ReadonlyMap<string, Uint8Array>;

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
