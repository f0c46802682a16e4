import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import type {StoredTable} from "../store/store-index.js";
import type {RefusedRow} from "./lake-tables.js";

/** The file that names all others of a lake, and that is written last. */
export const manifestFile = "manifest.json";

/** A table of a lake: its rows and bytes, and the Parquet files that it stands in. */
export interface LakeTable {
  rows: number;
  bytes: number;
  parts: string[];
}

/** What a lake is: readers see the files that it names, and no others. */
export interface Manifest {
  /** The version of the kit that wrote it. */
  kit: string;
  /** A hash of the code, and of the curation of all hubs. */
  code: string;
  /** A hash of the texts that the background was counted in. */
  background: string;
  /** How many hubs it has, and how many texts were refused. */
  hubs: number;
  refused: number;
  /** In how many parts hubs are, by a hash of their ids. */
  parts: number;
  /** The file that says where the rows of each hub of a part stand, a part; none of a lake of Spark. */
  index: string[];
  /** The file of the curation that all hubs share; null of a lake of Spark. */
  curation: string | null;
  tables: Record<string, LakeTable>;
}

/** A hub in the index of its part. */
export interface IndexedHub {
  id: string;
  title: string | null;
  key: string;
}

/** Where the rows of the hubs of a part stand: the hubs, sorted by their ids, and the tables. */
export interface PartIndex {
  hubs: IndexedHub[];
  /** The texts of the part that were refused, sorted by their ids, and why. */
  refused: {id: string; key: string; row: RefusedRow}[];
  tables: Record<string, StoredPartTable>;
  /** The file of the curation of each hub of the part that has any of its own. */
  curation: string | null;
}

/** A table of a part, whose file has so many bytes; places are null where it is read as a whole. */
export type StoredPartTable = StoredTable & {rows: number; bytes: number};

/** The manifest of a lake; null where there is no lake. Throws where it cannot be read. */
export function readManifest(lake: string): Manifest | null {
  const path = join(lake, manifestFile);
  return existsSync(path) ? jsonOf<Manifest>(path) : null;
}

/** The index of a part of a lake, by its file. */
export function readPartIndex(lake: string, file: string): PartIndex {
  return jsonOf<PartIndex>(join(lake, file));
}

function jsonOf<Value>(path: string): Value {
  try {
    const value: Value = JSON.parse(readFileSync(path, "utf8"));
    return value;
  } catch (error) {
    throw new Error(`${path}: the file is not whole: remove the lake, or restore it`, {
      cause: error
    });
  }
}
