import {hash} from "../text/identity.js";

/** The folder of the store in a site: no page has such a name. */
export const storeFolder = "_store";

/** The file in it that names all others. */
export const indexFile = "index.json";

/** A hub as the index of a store has it. */
export interface StoredHub {
  id: string;
  /** What the sidebar calls it. */
  title: string;
}

/** Where the rows of some hubs stand in one file. */
export interface StoredTable {
  file: string;
  /**
   * Where in the file the rows of each hub stand, as a Parquet file of their own: the place of its
   * first byte, and at the end the place after the last. Null where the file is that of one hub.
   */
  places: number[] | null;
  /** How many rows there are; null where they are not counted yet. */
  rows: number | null;
}

/** Hubs that follow each other in the index, whose rows stand in the same files. */
export interface StoredPart {
  /** How many hubs these are. */
  hubs: number;
  /** A hash of what the files are made from. */
  key: string;
  /** By the names of tables; a table that is not there yet, or is one of `each`, is left out. */
  tables: Record<string, StoredTable>;
  /** What the files of the tables in `each` of the index are called by; left out where there are none. */
  name?: string;
  /** The file of the curation of each hub that has any of its own. */
  curation: string | null;
}

/**
 * What names where the rows of each hub stand: all files but the index itself are called by what is
 * in them, so that a reader who has an index never takes one site for another.
 */
export interface StoreIndex {
  /** The hubs in the order of their ids. */
  hubs: StoredHub[];
  parts: StoredPart[];
  /**
   * The tables of which each part that has a `name` has a file of its own, `<table>.<name>.parquet`:
   * of many such parts the index is short.
   */
  each?: readonly string[];
  /** The files of tables of the library as a whole, by their names. */
  library: Record<string, string>;
  /** The file of the curation that all hubs share. */
  curation: string;
}

/** The part that a hub is in, and its place among the hubs of the part; null of no hub of the store. */
export function partOf(
  {hubs, parts}: Pick<StoreIndex, "hubs" | "parts">,
  hub: string
): {part: StoredPart; place: number} | null {
  let place = hubs.findIndex(({id}) => id === hub);
  if (place < 0) return null;
  for (const part of parts) {
    if (place < part.hubs) return {part, place};
    place -= part.hubs;
  }
  return null;
}

/** Where the rows of a table of a part stand; undefined where the part has no such table. */
export function storedTable(
  {each = []}: Pick<StoreIndex, "each">,
  {tables, name}: StoredPart,
  table: string
): StoredTable | undefined {
  const isNamed = name !== undefined && each.includes(table);
  return (
    tables[table] ??
    (isNamed ? {file: `${table}.${name}.parquet`, places: null, rows: null} : undefined)
  );
}

/** The part of a lake that a hub is in, from 0: the first 32 bits of the SHA-256 of its id, modulo the parts. */
export function partOfId(id: string, parts: number): number {
  return parseInt(hash(id, 8), 16) % parts;
}
