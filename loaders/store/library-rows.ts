import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {
  listedErrorsTable,
  listedHubsTable,
  listedPapers,
  listedPapersTable,
  listedStructureTable,
  listedThemesTable,
  worksTable
} from "../tables/library-index.js";
import {listedRolesTable} from "../tables/known-roles.js";
import type {Table} from "../tables/table.js";
import {tables, type Stage} from "../tables/tables.js";
import {append} from "../text/lists.js";
import {writeWhole} from "./files.js";
import {keyOfPack, pack, packFolder, unpack, type TableFiles} from "./packs.js";
import {parquet} from "./parquet.js";
import {readTable} from "./read-table.js";

/** A hub by its id, with the key of what its tables are made from. */
export interface KeyedHub {
  id: string;
  key: string;
}

/** The rows of all hubs of the tables of a stage that pages read of the library as a whole. */
export interface LibraryRows {
  /** The names of these tables, in the library and in files. */
  names: readonly string[];
  /**
   * The Parquet file of such a table with the rows of these hubs, one after another. Of what was
   * asked for before, or by a process before this one, only hubs whose keys are others are read.
   */
  file(table: string, hubs: readonly KeyedHub[]): Promise<Uint8Array | null>;
}

/** The files of a stage of a hub; null where the hub has changed. */
type FilesOf = (hub: KeyedHub) => Promise<TableFiles | null>;

/** The name of the file among the packs in which the rows of all hubs are kept. */
export function libraryRowsName(stage: Stage): string {
  return `library-${stage}.zip`;
}

/** The tables of which pages read the rows of all hubs, but for SQL, as the hubs have them. */
export function libraryRows(root: string, stage: Stage, filesOf: FilesOf): LibraryRows {
  return stage === "core" ? coreRows(root, filesOf) : clusterRows(root, filesOf);
}

function coreRows(root: string, filesOf: FilesOf): LibraryRows {
  const [hubs, works] = [keptRows(listedHubsTable), keptRows(worksTable)];
  const shown = [
    hubs,
    ...[keptRows(listedRolesTable), keptRows(listedThemesTable), keptRows(listedErrorsTable)],
    ...[keptRows(tables.hubs), keptRows(tables.roles), keptRows(tables.polarities)],
    ...[keptRows(tables.facets), keptRows(tables.diagnostics)]
  ];
  const papers: Written = {
    name: listedPapersTable.name,
    file: (ids) =>
      parquet(listedPapersTable, listedPapers({hubs: hubs.rows(ids), papers: works.rows(ids)}))
  };
  const path = join(packFolder(root), libraryRowsName("core"));
  return rowsOfStage(path, {kept: [...shown, works], written: [...shown, papers], filesOf});
}

function clusterRows(root: string, filesOf: FilesOf): LibraryRows {
  const kept = [keptRows(listedStructureTable)];
  const path = join(packFolder(root), libraryRowsName("clusters"));
  return rowsOfStage(path, {kept, written: kept, filesOf});
}

/** A table of the library, and its file with the rows of some hubs. */
interface Written {
  name: string;
  file(ids: readonly string[]): Uint8Array;
}

/** The rows of a table that are held, hub by hub. */
interface Kept<Row> extends Written {
  rows(ids: readonly string[]): Row[];
  /** Rows of a file, by their hubs; their hubs are then those of the file. */
  read(file: Uint8Array | undefined, ids: readonly string[]): Promise<void>;
}

function keptRows<Row extends {hub_id: string}>(table: Table<Row>): Kept<Row> {
  const held = new Map<string, Row[]>();
  const rows = (ids: readonly string[]) => ids.flatMap((id) => held.get(id) ?? []);
  return {
    name: table.name,
    rows,
    file: (ids) => parquet(table, rows(ids)),
    async read(file, ids) {
      const found = new Map<string, Row[]>();
      if (file !== undefined)
        for (const row of await readTable(new Uint8Array(file).buffer, table, {some: true}))
          append(found, row.hub_id, row);
      for (const id of ids) held.set(id, found.get(id) ?? []);
    }
  };
}

interface OfStage {
  kept: readonly Pick<Kept<unknown>, "name" | "read" | "file">[];
  written: readonly Written[];
  filesOf: FilesOf;
}

function rowsOfStage(path: string, {kept, written, filesOf}: OfStage): LibraryRows {
  const keys = new Map<string, string>();
  const read = async (id: string, key: string, files: TableFiles | null) => {
    keys.delete(id);
    for (const table of kept) await table.read(files?.get(table.name), [id]);
    if (files !== null) keys.set(id, key);
  };
  const restore = async () => {
    const bytes = bytesOf(path);
    const key = bytes && keyOfPack(bytes);
    if (bytes === null || key === null) return;
    const before: [string, string][] = JSON.parse(key);
    const ids = before.map(([id]) => id);
    const files = unpack(bytes, key);
    for (const table of kept) await table.read(files?.get(table.name), ids);
    for (const [id, of] of before) keys.set(id, of);
  };
  let work: Promise<unknown> = restore().catch(() => keys.clear());
  const update = async (hubs: readonly KeyedHub[]) => {
    const changed = hubs.filter(({id, key}) => keys.get(id) !== key);
    await Promise.all(changed.map(async (hub) => read(hub.id, hub.key, await filesOf(hub))));
    if (changed.length === 0) return;
    const ids = [...keys.keys()];
    const files = new Map(kept.map((table) => [table.name, table.file(ids)]));
    await writeWhole(path, pack(files, JSON.stringify([...keys])));
  };
  return {
    names: written.map(({name}) => name),
    async file(table, hubs) {
      const updated = work.then(() => update(hubs));
      work = updated.catch(() => undefined);
      await updated;
      const ids = hubs.map(({id}) => id);
      return written.find(({name}) => name === table)?.file(ids) ?? null;
    }
  };
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
