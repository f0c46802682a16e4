import {existsSync, mkdirSync, readdirSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {underLock} from "../store/build-lock.js";
import {filesBelow, writeWhole} from "../store/files.js";
import {parquet} from "../store/parquet.js";
import {partOfId} from "../store/store-index.js";
import {sharedCuration} from "../store/store.js";
import {hash} from "../text/identity.js";
import {append} from "../text/lists.js";
import type {Reading} from "./analyse-text.js";
import {backgroundTable, tablesOfHubs, type BackgroundRow} from "./lake-tables.js";
import {libraryRowsOf, writeLibrary} from "./library.js";
import {pagesFile, pagesOf, type LibraryRow} from "./library-tables.js";
import {manifestFile, readPartIndex, type LakeTable, type Manifest} from "./manifest.js";
import {filesOfPart, writePart, type KnownText, type TextOfPart} from "./parts.js";
import type {ReadTexts} from "./spool.js";

/**
 * Does something with the folder of a lake, which is made where it is not there. Throws where it holds
 * something else, or another process writes the lake.
 */
export async function inLake<Done>(out: string, work: () => Promise<Done>): Promise<Done> {
  checkFolder(out);
  mkdirSync(out, {recursive: true});
  return underLock(
    join(out, lockFile),
    work,
    (holder) => new Error(`${out}: another run writes this lake (process ${String(holder)})`)
  );
}

const lockFile = ".lock";
/** The folder of a lake in which a run keeps what it has until all is written. */
export const workFolder = ".work";
const ownFolders = ["tables", "index", "curation", "library"];

function checkFolder(out: string): void {
  if (!existsSync(out)) return;
  const names = readdirSync(out);
  const own = new Set([lockFile, workFolder, manifestFile, pagesFile, ...ownFolders]);
  const other = names.find((name) => !own.has(name) && !name.startsWith("."));
  if (other === undefined) return;
  throw new Error(`${out}: the folder holds ${other}, which is of no lake: name an empty one`);
}

/** What a lake is written of. */
export interface LakeToWrite {
  kit: string;
  code: string;
  /** What the texts were that the background was counted in. */
  digest: string;
  /** In how many parts. */
  parts: number;
  texts: readonly TextOfPart[];
  background: readonly BackgroundRow[];
  spool: ReadTexts;
  reading: Reading;
  /** The lake of before, made by the same code with the same background. */
  standing: Manifest | null;
}

/**
 * Writes the files of a lake: the parts, the background, what pages list hubs by, and last the
 * manifest and what pages read first; then what no file names any more is removed.
 */
export async function writeLakeFiles(lake: string, given: LakeToWrite): Promise<Manifest> {
  const {kit, code, digest, background, reading} = given;
  const {names, rows, ...made} = await writeParts(lake, given);
  const put = async (name: string, contents: Uint8Array | string) => {
    names.add(name);
    await writeWhole(join(lake, name), contents);
    return name;
  };
  const words = parquet(backgroundTable, background);
  made.tables[backgroundTable.name] = {
    rows: background.length,
    bytes: words.length,
    parts: [await put(`tables/background/${hash(words, 16)}.parquet`, words)]
  };
  const shared = sharedCuration({shared: reading.shared, background: null});
  const curation = await put(`curation/${hash(shared, 16)}.json`, shared);
  const manifest: Manifest = {kit, code, background: digest, curation, ...made};
  const pages = pagesOf(manifest, await writeLibrary(rows, put));
  await writeWhole(join(lake, manifestFile), `${JSON.stringify(manifest)}\n`);
  await writeWhole(join(lake, pagesFile), `${JSON.stringify(pages)}\n`);
  await sweep(lake, names);
  return manifest;
}

/** Writes all parts: what they are and have together, and the names of their files. */
async function writeParts(lake: string, {parts, texts, standing, spool, reading}: LakeToWrite) {
  const ofParts = new Map<number, TextOfPart[]>();
  for (const text of texts) append(ofParts, partOfId(text.id, parts), text);
  const names = new Set<string>();
  const rows: LibraryRow[] = [];
  const index: string[] = [];
  const tables: Record<string, LakeTable> = Object.fromEntries(
    tablesOfHubs.map(({name}) => [name, {rows: 0, bytes: 0, parts: []}])
  );
  let [hubs, refused] = [0, 0];
  for (let number = 0; number < parts; ++number) {
    const own = (ofParts.get(number) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const old = standing?.parts === parts ? standing.index[number] : undefined;
    const curation = reading.own;
    const file = await writePart({lake, number, texts: own, old, spool, curation});
    const part = readPartIndex(lake, file);
    index.push(file);
    hubs += part.hubs.length;
    refused += part.refused.length;
    for (const [name, {file: stands, rows, bytes}] of Object.entries(part.tables)) {
      const table = (tables[name] ??= {rows: 0, bytes: 0, parts: []});
      table.rows += rows;
      table.bytes += bytes;
      table.parts.push(stands);
    }
    for (const name of [file, ...filesOfPart(part)]) names.add(name);
    for (const row of await libraryRowsOf(lake, part)) rows.push(row);
  }
  return {names, rows, hubs, refused, parts, index, tables};
}

/** Removes what a lake has of runs before, once its manifest names it no more. */
async function sweep(out: string, names: ReadonlySet<string>): Promise<void> {
  for (const folder of ownFolders)
    for (const path of filesBelow(join(out, folder)))
      if (!names.has(join(folder, path))) await rm(join(out, folder, path));
  await rm(join(out, workFolder), {recursive: true, force: true});
}

/** The texts that a lake knows, by their ids, with what it says of them. */
export function knownTexts(
  lake: string,
  manifest: Manifest | null
): ReadonlyMap<string, KnownText> {
  const known = new Map<string, KnownText>();
  for (const file of manifest?.index ?? []) {
    const part = readPartIndex(lake, file);
    for (const [place, {id, key}] of part.hubs.entries()) known.set(id, {key, part, place});
    for (const {id, key} of part.refused) known.set(id, {key, part, place: null});
  }
  return known;
}
