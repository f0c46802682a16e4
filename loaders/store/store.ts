import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {
  listedHubsTable,
  listedPapers,
  listedPapersTable,
  worksTable,
  type ListedPapersRow
} from "../tables/library-index.js";
import type {Table} from "../tables/table.js";
import {stages} from "../tables/tables.js";
import {hash} from "../text/identity.js";
import {uncurated, type CurationInput} from "../vocabulary/curation.js";
import {writeWhole} from "./files.js";
import {joinParquet} from "./join-parquet.js";
import {tablesOf, type TableFiles} from "./packs.js";
import {parquet} from "./parquet.js";
import {readTable} from "./read-table.js";
import {
  indexFile,
  partOf,
  type StoreIndex,
  type StoredHub,
  type StoredPart,
  type StoredTable
} from "./store-index.js";

/** A hub that is to be stored: what its tables are made from, as a hash, and its curation. */
export interface HubToStore extends StoredHub {
  key: string;
  curation: CurationInput;
}

/** Where a store is written, and from what. */
export interface StoreOptions {
  /** The hubs, sorted by their ids. */
  hubs: readonly HubToStore[];
  /** The curation that all hubs share. */
  shared: Pick<CurationInput, "shared" | "background">;
  /** Makes the files of these hubs. */
  make(hubs: readonly HubToStore[]): Promise<void>;
  /** The files of all stages of a hub that were made. */
  filesOf(hub: HubToStore): TableFiles;
  /** The folder of a store that was written before. */
  before: string;
  /** Whether a file of that store is as it was written; what is, is not written again. */
  stands(file: string): boolean;
}

/**
 * Writes the store of a library to a folder: each table once for all hubs, in parts, and the index.
 * What stands whole in the folder of the store before is left out. The names of all files of the
 * store. Same hubs, same bytes.
 */
export async function writeStore(
  folder: string,
  {hubs, shared, make, filesOf, before, stands}: StoreOptions
): Promise<string[]> {
  const standing = readIndex(before);
  const names = new Set([indexFile]);
  const bytesOf = (file: string) => {
    const path = join(folder, file);
    return readFileSync(existsSync(path) ? path : join(before, file));
  };
  const put: Put = async (name, ending, contents) => {
    const file = `${name}-${hash(contents, 16)}.${ending}`;
    names.add(file);
    if (!stands(file)) await writeWhole(join(folder, file), contents);
    return file;
  };

  const known = new Map(standing?.parts.map((part) => [part.key, part]));
  const planned = inParts(hubs).map((own) => {
    const key = hash(JSON.stringify(own.map((hub) => hub.key)), 16);
    const kept = known.get(key);
    return {own, key, kept: kept && filesIn(kept).every(stands) ? kept : undefined};
  });
  await make(planned.flatMap(({own, kept}) => (kept === undefined ? own : [])));
  const parts: StoredPart[] = [];
  for (const {own, key, kept} of planned) {
    if (kept !== undefined) for (const file of filesIn(kept)) names.add(file);
    parts.push(kept ?? (await storePart(own, key, filesOf, put)));
  }
  const {name} = listedPapersTable;
  const isSame = parts.length === standing?.parts.length && planned.every(({kept}) => kept);
  const listed = isSame ? standing.library[name] : undefined;
  const works =
    listed !== undefined && stands(listed)
      ? listed
      : await put(name, "parquet", parquet(listedPapersTable, await worksListed(parts, bytesOf)));
  names.add(works);
  const index: StoreIndex = {
    hubs: hubs.map(({id, title}) => ({id, title})),
    parts,
    library: {[name]: works},
    curation: await put("curation", "json", sharedCuration(shared))
  };
  await writeWhole(join(folder, indexFile), `${JSON.stringify(index)}\n`);
  return [...names];
}

function inParts(hubs: readonly HubToStore[]): HubToStore[][] {
  let from = 0;
  return partSizes(hubs.map(({id}) => id)).map((size) => hubs.slice(from, (from += size)));
}

/** Puts a file in the store, unless it stands there, under a name that tells its contents. */
type Put = (name: string, ending: string, contents: Uint8Array | string) => Promise<string>;

async function storePart(
  hubs: readonly HubToStore[],
  key: string,
  filesOf: StoreOptions["filesOf"],
  put: Put
): Promise<StoredPart> {
  const files = hubs.map(filesOf);
  const stored: Record<string, StoredTable> = {};
  for (const table of stages.flatMap((stage) => tablesOf[stage])) {
    const {bytes, places, rows} = joinParquet(
      table,
      files.map((ofHub) => {
        const file = ofHub.get(table.name);
        if (file === undefined) throw new Error(`a hub has no table ${table.name}`);
        return file;
      })
    );
    stored[table.name] = {file: await put(table.name, "parquet", bytes), places, rows};
  }
  const own = hubs.flatMap(({id, curation}) => {
    const ofHub = ownCuration(curation);
    return ofHub === null ? [] : [[id, ofHub]];
  });
  const curation =
    own.length === 0
      ? null
      : await put("curation-of-hubs", "json", JSON.stringify(Object.fromEntries(own)));
  return {hubs: hubs.length, key, tables: stored, curation};
}

/** The text of the file of the curation that all hubs share: that of a hub without any of its own. */
export function sharedCuration({
  shared,
  background
}: Pick<CurationInput, "shared" | "background">): string {
  return JSON.stringify({own: uncurated.own, shared, background, themeAnchors: null});
}

/** The curation of a hub that others do not share; null where it has none. */
export function ownCuration({
  own,
  themeAnchors = null
}: CurationInput): Pick<CurationInput, "own" | "themeAnchors"> | null {
  const has = themeAnchors !== null || Object.values(own).some((file) => file !== null);
  return has ? {own, themeAnchors} : null;
}

async function worksListed(
  parts: readonly StoredPart[],
  bytesOf: (file: string) => Uint8Array
): Promise<ListedPapersRow[]> {
  const rowsOf = async <Row>(table: Table<Row>): Promise<Row[]> => {
    const found: Row[] = [];
    for (const part of parts) {
      const file = part.tables[table.name]?.file;
      if (file === undefined) continue;
      const bytes = new Uint8Array(bytesOf(file)).buffer;
      for (const row of await readTable(bytes, table, {some: true})) found.push(row);
    }
    return found;
  };
  return listedPapers({hubs: await rowsOf(listedHubsTable), papers: await rowsOf(worksTable)});
}

function filesIn({tables, curation}: StoredPart): string[] {
  const named = Object.values(tables).map(({file}) => file);
  return curation === null ? named : [...named, curation];
}

/** The index of the store in a folder; null where none can be read. */
export function readIndex(folder: string): StoreIndex | null {
  try {
    const index: StoreIndex = JSON.parse(readFileSync(join(folder, indexFile), "utf8"));
    return index;
  } catch {
    return null;
  }
}

/** About how many parts a library has, once its hubs are more than a part may be small. */
const mostParts = 4;
const smallest = 32;

/**
 * How many hubs each part of a store has, of hubs by their ids, which are sorted. A part ends at an
 * id of which a hash says so: which hubs are in a part depends on the ids alone, and another hub
 * changes one part, unless a library of so many hubs has larger parts.
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

/**
 * What the store in a folder has of one hub, as a store of that hub alone: its index, and the other
 * files by their names. Throws where the store has no such hub.
 */
export function storeOfHub(
  folder: string,
  id: string
): {index: StoreIndex; files: ReadonlyMap<string, Uint8Array>} {
  const whole = readIndex(folder);
  const found = whole && partOf(whole, id);
  if (whole === null || found === null) throw new Error(`the store in ${folder} has no hub ${id}`);
  const {part, place} = found;
  const files = new Map<string, Uint8Array>();
  const keep = (name: string, bytes: Uint8Array) => {
    files.set(name, bytes);
    return name;
  };
  const read = (name: string) => readFileSync(join(folder, name));
  const tables = Object.entries(part.tables).map(([name, {file, places}]) => {
    const [from, to] = places?.slice(place) ?? [];
    const stored: StoredTable = {
      file: keep(`${name}.parquet`, read(file).subarray(from, to)),
      places: null,
      rows: null
    };
    return [name, stored] as const;
  });
  const own: Record<string, unknown> =
    part.curation === null ? {} : JSON.parse(read(part.curation).toString());
  const curation =
    own[id] === undefined
      ? null
      : keep("curation-of-hub.json", Buffer.from(JSON.stringify({[id]: own[id]})));
  return {
    index: {
      hubs: whole.hubs.filter((hub) => hub.id === id),
      parts: [
        {
          hubs: 1,
          key: part.key,
          tables: Object.fromEntries(tables),
          curation
        }
      ],
      library: {},
      curation: keep(whole.curation, read(whole.curation))
    },
    files
  };
}
