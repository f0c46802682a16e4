import {readFileSync} from "node:fs";
import {join, resolve} from "node:path/posix";
import {parquet} from "../store/parquet.js";
import {readTable} from "../store/read-table.js";
import {partOfId} from "../store/store-index.js";
import {append} from "../text/lists.js";
import type {Table, TableDescription} from "../tables/table.js";
import {tables} from "../tables/tables.js";
import {keyOfReading} from "./analyse-text.js";
import {inLake, knownTexts, workFolder, writeLakeFiles} from "./lake-files.js";
import {writePack} from "./lake-pack.js";
import {backgroundTable, refusedTable, textsTable} from "./lake-tables.js";
import {readManifest, type Manifest} from "./manifest.js";
import type {ReadTexts, SpooledText} from "./spool.js";

/** Which lake is copied, and to where. */
export interface CopyOptions {
  /** A lake that Spark made, in a folder. */
  from: string;
  out: string;
}

/** What was done: how many hubs and refused texts the copy has, and how many of both are new in it. */
export interface LakeCopied {
  hubs: number;
  refused: number;
  copied: number;
}

/**
 * Copies a lake that Spark made to one that pages can open: the same rows, those of each hub in bytes of
 * their own, with the index of hubs and the list of them. Nothing is analysed. What is held at once is a
 * table of a part. A part of which all texts are the same is left as it is. Throws where the lake was
 * not made by this code with this curation, or was not made by Spark.
 */
export async function copyLake({from, out}: CopyOptions): Promise<LakeCopied> {
  const manifest = readManifest(from);
  if (manifest === null) throw new Error(`${from}: there is no lake`);
  if (manifest.index.length > 0) throw new Error(`${from}: Spark did not make this lake`);
  if (resolve(from) === resolve(out))
    throw new Error(`${out}: the copy needs a folder of its own: name another one`);
  return inLake(out, () => copy(manifest, {from, out}));
}

async function copy(manifest: Manifest, {from, out}: CopyOptions): Promise<LakeCopied> {
  const {kit, reading} = await writePack(join(out, workFolder));
  const {code, background: digest, parts} = manifest;
  if (keyOfReading(reading) !== code)
    throw new Error(`${from}: the lake was made by other code, or with another curation`);
  const lake = sparkLake(from, manifest);
  const before = readManifest(out);
  const isSame = before?.code === code && before.background === digest;
  const standing = isSame ? before : null;
  const known = knownTexts(out, standing);
  const background = await lake.rows(backgroundTable);
  const texts = await lake.rows(textsTable);
  const keptOf = (id: string, key: string) => {
    const found = known.get(id);
    return found?.key === key ? found : null;
  };
  const all = texts.map(({hub_id: id, key}) => ({id, key, kept: keptOf(id, key)}));
  const {hubs, refused} = await writeLakeFiles(out, {
    ...{kit, code, digest, parts, reading, standing},
    texts: all,
    background: background.sort((a, b) => (a.term < b.term ? -1 : 1)),
    spool: await lake.spool()
  });
  const copied = all.filter(({kept}) => kept === null).length;
  return {hubs, refused, copied};
}

/** A lake as Spark writes it: the rows of a part stand in one file or several, those of a hub together. */
function sparkLake(lake: string, {tables: stored, parts}: Manifest) {
  const rows = async <Row>(table: Table<Row>, part?: number): Promise<Row[]> => {
    const files = (stored[table.name]?.parts ?? []).filter(
      (file) => part === undefined || file.includes(`/in_part=${String(part)}/`)
    );
    const read = files.map((file) =>
      readTable(new Uint8Array(readFileSync(join(lake, file))).buffer, table, {some: true})
    );
    return (await Promise.all(read)).flat();
  };
  const open: ReadTexts["open"] = (hubs) => async (name) => {
    const [first] = hubs;
    if (first === undefined) return new Map();
    const described: TableDescription = tables[name];
    const byHub = new Map<unknown, Record<string, unknown>[]>();
    for (const row of await rows(described, partOfId(first.id, parts)))
      append(byHub, row["hub_id"], row);
    return new Map(
      hubs.map(({id}) => [id, parquet(described, byHub.get(id) ?? [], {described: false})])
    );
  };
  const spool = async (): Promise<ReadTexts> => {
    const refused = new Map((await rows(refusedTable)).map((row) => [row.hub_id, row]));
    const found = new Map<string, SpooledText>();
    for (const {hub_id: id, key, title} of await rows(textsTable))
      found.set(id, {key, title, refused: refused.get(id) ?? null});
    return {found: (id) => found.get(id) ?? null, open};
  };
  return {rows, spool};
}
