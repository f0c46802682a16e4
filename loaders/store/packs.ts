import {existsSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable} from "fflate";
import {analyse, stages, type Stage} from "../analysis/analyse.js";
import type {ClusteredHub} from "../analysis/clusters.js";
import {progress} from "../messages/progress.js";
import type {HubInput} from "../sources/hub-input.js";
import {
  listed,
  listedStructure,
  listedErrorsTable,
  listedHubsTable,
  listedTables,
  listedThemesTable,
  listedStructureTable
} from "../tables/library-index.js";
import {
  clusterPlacesTable,
  corePlacesTable,
  paperPlaces,
  type PaperPlacesRow
} from "../tables/paper-places.js";
import type {Table, TableDescription} from "../tables/table.js";
import {
  clusterTables,
  coreTables,
  tableNames,
  tables,
  type AllTables,
  type TableName
} from "../tables/tables.js";
import {filesBelow, hashOf, hashOfCore, textOf, writeWhole} from "./files.js";
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
export function hubKey(
  {id, path, pages, diagnostics, curation}: HubInput,
  code = codeKey()
): string {
  const described = pages.map(({source, provenance}) => [source.path, provenance]);
  const bytes = pages.map(({source}) => source.bytes);
  return hashOf([JSON.stringify([id, path, described, diagnostics, curation]), ...bytes, code]);
}

/** The folder of Framework's cache that packs are kept in. */
export const packsFolder = "hubs";

function packFolder(root: string): string {
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
 * The files of a stage of a hub: the pack that is kept, where that was made from what stands there
 * now; else found and kept, so that no hub is analysed twice. Tells of slow stages on the standard
 * error.
 */
export async function packOf(
  root: string,
  stage: Stage,
  input: HubInput,
  key = hubKey(input)
): Promise<TableFiles> {
  const kept = keptPack(root, stage, input.id, key);
  if (kept !== null) return kept;
  const made = await stageFiles(stage, input, {
    ...(stage === "clusters" && {core: await packOf(root, "core", input, key)}),
    told: (papers) => progress(`${stage} of ${input.id}`, papers)
  });
  await writeWhole(packPath(root, stage, input.id), pack(made, key));
  return made;
}

/** Removes the packs of hubs that are none of these. */
export async function keepPacksOf(root: string, ids: ReadonlySet<string>): Promise<void> {
  const folder = packFolder(root);
  for (const path of filesBelow(folder, (name) => !ids.has(name.split("/", 1).join(""))))
    await rm(join(folder, path), {force: true});
}

/** The tables that each stage finds, those that only the list of hubs needs among them. */
export const tablesOf: Record<Stage, readonly TableDescription[]> = {
  core: [...Object.values(coreTables), ...listedTables.core, corePlacesTable],
  clusters: [...Object.values(clusterTables), ...listedTables.clusters, clusterPlacesTable]
};

/** The tables of one hub as Parquet files, by the names of the tables. */
export type TableFiles = ReadonlyMap<string, Uint8Array>;

interface StageOptions {
  /** What the first stage found, from which the second goes on; found first where it is not given. */
  core?: TableFiles;
  /** Hears of slow stages before they start. */
  told?: (papers: number) => (stage: string) => void;
}

/** What a stage of the analysis of a hub finds, as Parquet files. Same hub, same bytes. */
export async function stageFiles(
  stage: Stage,
  input: HubInput,
  {core, told}: StageOptions = {}
): Promise<TableFiles> {
  if (stage === "core") {
    const found = analyse(input).core();
    const {hubs, themes, errors} = listed(found);
    return new Map([
      ...parquetFiles(found, inPack),
      fileOf(listedHubsTable, hubs),
      fileOf(listedThemesTable, themes),
      fileOf(listedErrorsTable, errors),
      placesFile(corePlacesTable, found, found.papers)
    ]);
  }
  const kept = core === undefined ? analyse(input).core() : await coreOf(core);
  const hearing = told === undefined ? {} : {told: told(kept.papers.length)};
  const found = analyse(input, {kept}).clusters(hearing);
  return new Map([
    ...parquetFiles(found, inPack),
    fileOf(listedStructureTable, listedStructure(found)),
    placesFile(clusterPlacesTable, found, kept.papers)
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

function placesFile(table: Table<PaperPlacesRow>, ...of: Parameters<typeof paperPlaces>) {
  const file = parquet(table, paperPlaces(...of), {...inPack, statistics: false});
  return [table.name, file] as const;
}

async function coreOf(files: TableFiles): Promise<ClusteredHub> {
  return {
    hubs: await rowsIn(files, tables.hubs),
    papers: await rowsIn(files, tables.papers),
    terms: await rowsIn(files, tables.terms),
    paper_terms: await rowsIn(files, tables.paper_terms),
    themes: await rowsIn(files, tables.themes),
    paper_authors: await rowsIn(files, tables.paper_authors),
    paper_references: await rowsIn(files, tables.paper_references)
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
