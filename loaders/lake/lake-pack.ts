import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {
  curationFolder,
  readCurationFiles,
  readSharedCuration
} from "../library/read-curation-files.js";
import {hashOf, writeWhole} from "../store/files.js";
import {oneFile} from "../store/worker-file.js";
import {kitVersion, tableNames, tables} from "../tables/tables.js";
import type {Column, ColumnType} from "../tables/table.js";
import {keyOfReading, type Reading} from "./analyse-text.js";

/** The files that a worker needs, by their names in the folder of a pack. */
export const packFiles = {
  worker: "hubscope-worker.mjs",
  described: "hubscope-lake.json",
  job: "hubscope_lake.py"
} as const;

/** What the worker and the job read beside the texts. */
export interface Described {
  kit: string;
  /** A hash of what all texts are read with. */
  code: string;
  reading: Reading;
  /** The types of the columns of each table, in the words of Spark SQL. */
  tables: Record<string, Record<string, string>>;
}

const sqlTypes = {
  STRING: "string",
  INT32: "int",
  DOUBLE: "double",
  BOOLEAN: "boolean",
  BYTE_ARRAY: "binary"
} as const satisfies Record<ColumnType, string>;

/**
 * Writes to a folder what reads texts anywhere that Node is: the worker as one file, and what it reads
 * texts with. Same code and curation, same bytes.
 */
export async function writePack(folder: string): Promise<Described> {
  const worker = await (bundled ??= oneFile(join(import.meta.dirname, "worker.ts")));
  const reading = readingOf(hashOf([kitVersion, worker]));
  const described = {kit: kitVersion, code: keyOfReading(reading), reading, tables: sqlSchemas()};
  await writeWhole(join(folder, packFiles.worker), worker);
  await writeWhole(join(folder, packFiles.described), `${JSON.stringify(described)}\n`);
  return described;
}

function sqlSchemas(): Described["tables"] {
  return Object.fromEntries(
    tableNames.map((name) => {
      const columns = Object.entries<Column>(tables[name].columns);
      return [
        name,
        Object.fromEntries(columns.map(([column, {type}]) => [column, sqlTypes[type]]))
      ];
    })
  );
}

/** Writes to a folder what a cluster of Spark needs: that pack, and the job. */
export async function writeSparkPack(folder: string): Promise<string[]> {
  await writePack(folder);
  const job = readFileSync(join(import.meta.dirname, packFiles.job));
  await writeWhole(join(folder, packFiles.job), job);
  return Object.values(packFiles).map((name) => join(folder, name));
}

let bundled: Promise<Uint8Array> | undefined;

/** The curation that stands in this project, with which texts are read. */
function readingOf(code: string): Reading {
  const {shared, diagnostics} = readSharedCuration();
  const ids = existsSync(curationFolder)
    ? readdirSync(curationFolder, {withFileTypes: true}).filter((entry) => entry.isDirectory())
    : [];
  const own: Reading["own"] = Object.fromEntries(
    ids.map(({name: id}) => {
      const {own, clusters, themeAnchors, diagnostics: found} = readCurationFiles(id);
      diagnostics.push(...found);
      return [id, {own, ...(clusters && {clusters}), ...(themeAnchors && {themeAnchors})}];
    })
  );
  const [error] = diagnostics;
  if (error !== undefined) throw new Error(`${error.place.path}: ${error.reason}`);
  return {code, shared, own};
}
