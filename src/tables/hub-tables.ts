import {
  checkedRows,
  clusterTables,
  readTable,
  tables,
  type AllTables,
  type TableName
} from "npm:hubscope";
import type {PastedText, ReadHub} from "npm:hubscope/analysis/read-pasted";
import {curationInput} from "./curation-input.js";
import {hubWorkerClient, type HubWorkerClient} from "./hub-worker-client.js";
import {fileBytes, tableFailures, type TableFailures} from "./table-failures.js";
import {keptPasted} from "./pasted-store.js";

/** The address of the hub that a reader pastes: no hub of the library has this id. */
export const pastedId = "pasted";

/** Where a report's tables come from. */
export interface HubTables {
  /**
   * The rows of a table: those of the Parquet file at the address, or for the pasted hub those of its
   * text.
   */
  read: ReadRows;
  /** Which of the files could not be read: their tables have no rows. */
  failures: TableFailures;
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

type ReadRows = <Name extends TableName>(name: Name, file: string) => Promise<RowsOf<Name>>;
type RowsOf<Name extends TableName> = AllTables[Name][number][];
type Rows = Map<string, readonly unknown[]>;

/** How the pasted hub is opened. */
export interface PastedOptions {
  /** The curation files, as the archive has them in `curation.json`. */
  curation: () => Promise<unknown>;
  /** Ends the worker when it settles. */
  ended?: Promise<unknown>;
  kept?: typeof keptPasted;
  open?: (text: PastedText) => HubWorkerClient;
}

/**
 * The tables of the hub of an id: from the files that the page was built with, and for the hub that a
 * reader pasted from the text that this browser keeps, read in a worker. A file that cannot be read
 * is a table without rows and a failure; without `hubs` or `papers` no table is ever given. Its clusters are found when
 * the first of their tables is asked for. Where no text is kept or it cannot be read, no table is
 * ever given: `pasted.read` tells why.
 */
export function hubTables(id: string, options: PastedOptions): HubTables {
  const {rowsOf, pasted} =
    id === pastedId ? pastedTables(options) : {rowsOf: rowsOfFile, pasted: undefined};
  const failures = tableFailures();
  const read: ReadRows = <Name extends TableName>(name: Name, file: string) => {
    if (pasted !== undefined) return rowsOf(name);
    return essential.has(name)
      ? failures.essential(name, rowsOf(name, file))
      : failures.rows(name, rowsOf(name, file));
  };
  return {
    read,
    failures,
    ...(pasted !== undefined && {pasted})
  };
}

/** The tables without which there is no report. */
const essential: ReadonlySet<string> = new Set(["hubs", "papers"]);

async function rowsOfFile<Name extends TableName>(name: Name, file: string): Promise<RowsOf<Name>> {
  return readTable<AllTables[Name][number]>(fileBytes(file), tables[name]);
}

function pastedTables({
  curation,
  ended,
  kept = keptPasted,
  open = hubWorkerClient
}: PastedOptions): {
  rowsOf: <Name extends TableName>(name: Name) => Promise<RowsOf<Name>>;
  pasted: PastedHub;
} {
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
    async rowsOf<Name extends TableName>(name: Name) {
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
