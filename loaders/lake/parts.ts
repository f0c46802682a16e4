import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {writeWhole} from "../store/files.js";
import {joinParquet} from "../store/join-parquet.js";
import {parquet} from "../store/parquet.js";
import {parquetRowCount} from "../store/read-table.js";
import {ownCuration} from "../store/store.js";
import type {TableDescription} from "../tables/table.js";
import {tableNames, tables} from "../tables/tables.js";
import {hash} from "../text/identity.js";
import {uncurated} from "../vocabulary/curation.js";
import type {Reading} from "./analyse-text.js";
import {refusedTable, textsTable} from "./lake-tables.js";
import {readPartIndex, type PartIndex, type StoredPartTable} from "./manifest.js";
import type {ReadTexts} from "./spool.js";

/** How many hubs a part has, about, at most. */
const mostOfPart = 512;

/** In how many parts so many hubs are: a power of two, so that more hubs seldom change it. */
export function partsFor(hubs: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(hubs / mostOfPart)));
}

/** Where a lake has a text: its key, the part that it is in, and its place among the hubs of that. */
export interface KnownText {
  key: string;
  part: PartIndex;
  /** Null of a text that was refused. */
  place: number | null;
}

/** A text of a part: as the lake has it, or from the spool. */
export interface TextOfPart {
  id: string;
  key: string;
  kept: KnownText | null;
}

/**
 * Whether a key that a lake has of a text is that of the text as it is now. The key of a text whose
 * analysis was ended has the limits in it, so that it is tried again with others.
 */
export function isSameText(known: string | null, key: string, limits: string): boolean {
  return known === key || known === keyOfEnded(key, limits);
}

/** The key of a text whose analysis was ended. */
export function keyOfEnded(key: string, limits: string): string {
  return `${key} ${limits}`;
}

interface PartOptions {
  lake: string;
  number: number;
  /** The texts, sorted by their ids. */
  texts: readonly TextOfPart[];
  /** The file of the index of this part as the lake has it, where it has the same parts. */
  old: string | undefined;
  spool: ReadTexts;
  curation: Reading["own"];
}

/**
 * Writes a part of a lake, whose rows come from the lake or from the spool, and gives the file of its
 * index. A part of which all stands is left as it is. Same texts, same bytes.
 */
export async function writePart({
  lake,
  number,
  texts,
  old,
  spool,
  curation
}: PartOptions): Promise<string> {
  if (old !== undefined && stands(readPartIndex(lake, old), texts)) return old;
  const found = texts.map(({id, kept}) => {
    const known = kept === null ? spool.found(id) : spooledOf(kept);
    if (known === null)
      throw new Error(`the text of ${id} has changed while it was read: run again`);
    return {id, kept, ...known};
  });
  const hubs = found.filter(({refused}) => refused === null);
  const refused = found.flatMap(({id, key, refused: row}) =>
    row === null ? [] : [{id, key, row}]
  );
  const spooled = spool.open(hubs.filter(({kept}) => kept === null));
  const standing = reader(lake);
  const stored: Record<string, StoredPartTable> = {};
  const prefix = String(number).padStart(5, "0");
  const put = async (folder: string, bytes: Uint8Array | string, ending: string) => {
    const file = `${folder}/${prefix}-${hash(bytes, 16)}.${ending}`;
    await writeWhole(join(lake, file), bytes);
    return file;
  };
  for (const name of tableNames) {
    const found = await spooled(name);
    const files = hubs.map(({id, kept}) =>
      kept === null ? (found.get(id) ?? nothing) : standing(kept, name)
    );
    const {bytes, places, rows} = joinNonEmpty(tables[name], files);
    const file = await put(`tables/${name}`, bytes, "parquet");
    stored[name] = {file, places, rows, bytes: bytes.length};
  }
  const whole = async (table: TableDescription, bytes: Uint8Array, rows: number) => {
    const file = await put(`tables/${table.name}`, bytes, "parquet");
    stored[table.name] = {file, places: null, rows, bytes: bytes.length};
  };
  const rowsOfTexts = found.map(({id, key, title}) => ({hub_id: id, title, key}));
  await whole(textsTable, parquet(textsTable, rowsOfTexts), rowsOfTexts.length);
  const rowsOfRefused = refused.map(({row}) => row);
  await whole(refusedTable, parquet(refusedTable, rowsOfRefused), rowsOfRefused.length);

  const own = hubs.flatMap(({id}) => {
    const ofHub = ownCuration({...uncurated, ...curation[id]});
    return ofHub === null ? [] : [[id, ofHub]];
  });
  const index: PartIndex = {
    hubs: hubs.map(({id, title, key}) => ({id, title, key})),
    refused,
    tables: stored,
    curation:
      own.length === 0
        ? null
        : await put("curation", JSON.stringify(Object.fromEntries(own)), "json")
  };
  return put("index", `${JSON.stringify(index)}\n`, "json");
}

/** The files that the index of a part names. */
export function filesOfPart({tables: stored, curation}: PartIndex): string[] {
  const named = Object.values(stored).map(({file}) => file);
  return curation === null ? named : [...named, curation];
}

const nothing = new Uint8Array();

function stands({hubs, refused}: PartIndex, texts: readonly TextOfPart[]): boolean {
  const known = new Set([...hubs, ...refused].map(({id}) => id));
  return known.size === texts.length && texts.every(({id, kept}) => kept !== null && known.has(id));
}

function spooledOf({part, place, key}: KnownText) {
  const {title = null} = place === null ? {} : (part.hubs[place] ?? {});
  const refused =
    place === null ? (part.refused.find((one) => one.key === key)?.row ?? null) : null;
  return {key, title, refused};
}

/** Reads the rows of hubs that a lake has, as Parquet files, each file of the lake once. */
function reader(lake: string): (known: KnownText, table: string) => Uint8Array {
  let [open, bytes] = ["", nothing];
  return ({part, place}, table) => {
    const stored = part.tables[table];
    if (stored === undefined || place === null)
      throw new Error(`${lake}: the lake has no table ${table}`);
    if (open !== stored.file) {
      open = stored.file;
      bytes = new Uint8Array(readFileSync(join(lake, open)));
    }
    const [from, to] = stored.places?.slice(place) ?? [];
    return bytes.subarray(from, to);
  };
}

/** Joins the files of hubs; one without rows is left out, and its hub has no bytes. */
function joinNonEmpty(table: TableDescription, files: readonly Uint8Array[]) {
  const full = files.filter((bytes) => bytes.length > 0 && rowsIn(bytes) > 0);
  const {bytes, places: ofFull, rows} = joinParquet(table, full);
  let next = 0;
  const places = files.map((file) => ofFull[file === full[next] ? next++ : next] ?? 0);
  places.push(ofFull.at(-1) ?? 0);
  return {bytes, places, rows};
}

function rowsIn(bytes: Uint8Array): number {
  return parquetRowCount(new Uint8Array(bytes).buffer);
}
