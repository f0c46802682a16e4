import {hash} from "../text/hash.js";

/** The folder of the store in a site. */
export const storeFolder = "store";

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
  /** By the names of tables; a table that is not there yet is left out. */
  tables: Record<string, StoredTable>;
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
  /** The files of tables of the library as a whole, by their names. */
  library: Record<string, string>;
  /** The file of the curation that all hubs share. */
  curation: string;
}

/** About how many parts a library has, once its hubs are more than a part may be small. */
const mostParts = 4;
const smallest = 32;

/**
 * How many hubs each part of a store has, of hubs by their ids, which are sorted. A part ends at an
 * id of which a hash says so: which hubs are in a part depends on the ids alone, and another hub
 * changes one part.
 */
export function partSizes(ids: readonly string[]): number[] {
  const wanted = Math.max(smallest, 2 ** Math.ceil(Math.log2(Math.max(1, ids.length / mostParts))));
  const sizes: number[] = [];
  let size = 0;
  for (const [i, id] of ids.entries()) {
    size += 1;
    if (i === ids.length - 1 || parseInt(hash(id, 8), 16) % wanted === 0) {
      sizes.push(size);
      size = 0;
    }
  }
  return sizes;
}
