import {checkedRows, clusterTables, tables, type AllTables, type TableName} from "npm:hubscope";
import type {PastedText, ReadHub} from "npm:hubscope/analysis/read-pasted";
import {curationInput} from "./curation-input.js";
import {hubWorkerClient, type HubWorkerClient} from "./hub-worker-client.js";
import {lakeHub, lakeStore} from "./lake.js";
import {keptPasted} from "./pasted-store.js";
import {headSays} from "./store-files.js";
import {openStore, type Store} from "./store.js";
import {tableFailures, type TableFailures} from "./table-failures.js";

/** The address of the hub that a reader pastes: no hub of the library has this id. */
export const pastedId = "pasted";

/** Where the tables of one hub come from. */
export interface TableSource {
  /**
   * The rows of a table. Where they cannot be read there are none, which `failures` keeps in mind;
   * those of `hubs` and `papers` are then never given, as there is no report without them.
   */
  rows<Name extends TableName>(name: Name): Promise<AllTables[Name][number][]>;
  failures: TableFailures;
  /** The curation files of the hub, as JSON. */
  curation(): Promise<unknown>;
  /** The hub that a reader pasted, where it is that. */
  pasted?: PastedHub;
}

/** The hub that a reader pasted. */
export interface PastedHub {
  /**
   * Its text as it was read; null where none is kept in this browser; fails where it cannot be
   * read.
   */
  read: Promise<(ReadHub & Pick<PastedText, "pages">) | null>;
  /** Calls `listener` with each stage of finding clusters, and with null at the end. */
  listen(listener: (stage: string | null) => void): void;
}

type Rows = Map<string, readonly unknown[]>;

/** How a hub is opened. */
export interface HubOptions {
  /** Ends the worker of a pasted hub when it settles. */
  ended?: Promise<unknown>;
  store?: Store;
  kept?: typeof keptPasted;
  open?: (text: PastedText) => HubWorkerClient;
}

/**
 * The tables of a hub, by default of the one that the page is of: from the store of the site, and for
 * the hub that a reader pasted from the text that this browser keeps, read in a worker. Its clusters
 * are found when the first of their tables is asked for. The address of its page may name a hub of a
 * lake instead, whose tables are read there. Where no text is kept or it cannot be read,
 * no table is ever given: `pasted.read` tells why.
 */
export function hubTables(asked?: string, options: HubOptions = {}): TableSource {
  const id = asked ?? headSays("hub");
  const ofLake = asked === undefined && id === pastedId ? lakeHub() : null;
  if (ofLake !== null) return hubTables(ofLake.hub, {...options, store: lakeStore(ofLake)});
  const {store = openStore()} = options;
  const failures = tableFailures();
  const curation = () => store.curation(id);
  if (id === pastedId) {
    const {rows, pasted} = pastedTables(curation, options);
    return {rows, failures, curation, pasted};
  }
  return {
    rows<Name extends TableName>(name: Name) {
      const read = store.rows<AllTables[Name][number]>(tables[name], [id]);
      return essential.has(name) ? failures.essential(name, read) : failures.rows(name, read);
    },
    failures,
    curation
  };
}

/** The tables without which there is no report. */
const essential: ReadonlySet<string> = new Set(["hubs", "papers"]);

function pastedTables(
  curation: () => Promise<unknown>,
  {ended, kept = keptPasted, open = hubWorkerClient}: HubOptions
): Pick<TableSource, "rows"> & {pasted: PastedHub} {
  const listeners: ((stage: string | null) => void)[] = [];
  const tell = (stage: string | null) => listeners.forEach((listener) => listener(stage));
  const opened = kept().then(async (pages) => {
    if (pages === null) return null;
    const live = open({pages, curation: curationInput(await curation())});
    void ended?.then(() => live.stop());
    return {live, pages};
  });
  const readings = opened.then(async (hub) =>
    hub === null ? null : {...(await hub.live.read), pages: hub.pages}
  );
  let found: Promise<Rows> | undefined;
  const clusters = () =>
    (found ??= opened
      .then((hub) => (hub === null ? never<object>() : hub.live.clusters(tell)))
      .finally(() => tell(null))
      .then(byName));
  const core = readings.then(
    (hub) => (hub === null ? never<Rows>() : byName(hub.tables)),
    () => never<Rows>()
  );
  return {
    async rows<Name extends TableName>(name: Name) {
      const rows = (await (name in clusterTables ? clusters() : core)).get(name);
      if (rows === undefined) throw new Error(`a pasted hub has no table ${name}`);
      return checkedRows<AllTables[Name][number]>(tables[name], rows);
    },
    pasted: {read: readings, listen: (listener) => void listeners.push(listener)}
  };
}

function byName(tables: object): Rows {
  return new Map(Object.entries(tables).filter(([, rows]) => Array.isArray(rows)));
}

function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}

interface TableReader {
  /** The tables of these names, once all of them are read. */
  read<Name extends TableName>(names: readonly Name[]): Promise<Pick<AllTables, Name>>;
  /** The rows of a table that is read; undefined before. */
  rowsOf(name: TableName): unknown;
}

/** A reader of a source; each table waits until `turn` lets it be read. */
export function tableReader(
  source: Pick<TableSource, "rows">,
  {turn}: {turn: (name: TableName) => Promise<unknown>}
): TableReader {
  const asked = new Map<TableName, Promise<void>>();
  const rows = new Map<TableName, unknown>();
  const readNow = async (name: TableName) => {
    await turn(name);
    rows.set(name, await source.rows(name));
  };
  const rowsOf = (name: TableName): unknown => rows.get(name);
  return {
    async read(names) {
      for (const name of names) if (!asked.has(name)) asked.set(name, readNow(name));
      await Promise.all(names.map((name) => asked.get(name)));
      return tablesOf(names, rowsOf);
    },
    rowsOf
  };
}

/**
 * The tables of these names and no other, whose rows are looked up when they are first asked for:
 * those that are long to lay out are not laid out before.
 */
export function tablesOf<Name extends TableName>(
  names: readonly Name[],
  rowsOf: (name: Name) => unknown
): Pick<AllTables, Name> {
  const entries = names.map((name) => {
    const get = () => rowsOf(name);
    return [name, {get, enumerable: true, configurable: true}] as const;
  });
  const tables: Pick<AllTables, Name> = Object.create(
    Object.prototype,
    Object.fromEntries(entries)
  );
  return tables;
}
