import {clusterTables, readTable, type Table} from "npm:hubscope";
import type {PastedText, ReadHub} from "npm:hubscope/hub-live";
import {curationInput} from "./curation-input.js";
import {liveHub, type LiveHub} from "./live-hub.js";
import {keptPasted} from "./pasted-store.js";

/** The address of the hub that a reader pastes: no hub of the library has this id. */
export const pastedId = "pasted";

/** Where a report's tables come from. */
export interface HubTables {
  /** The rows of a table: those of the file, or for the pasted hub those of its text. */
  readTable<Row>(file: Promise<ArrayBuffer>, table: Table<Row>): Promise<readonly unknown[]>;
  /** The pasted hub; undefined on the page of a hub of the library. */
  pasted?: PastedHub;
}

/** The hub that a reader pasted. */
export interface PastedHub {
  /** Its text as it was read; null where none is kept in this browser; fails where it cannot be read. */
  read: Promise<(ReadHub & Pick<PastedText, "pages">) | null>;
  /** Calls `listener` with each stage of finding clusters, and with null at the end. */
  listen(listener: (stage: string | null) => void): void;
}

type Rows = Map<string, readonly unknown[]>;

/** How the pasted hub is opened. */
export interface PastedOptions {
  /** The curation files, as the archive has them in `curation.json`. */
  curation: () => Promise<unknown>;
  /** Ends the worker when it settles. */
  ended?: Promise<unknown>;
  kept?: typeof keptPasted;
  open?: (text: PastedText) => LiveHub;
}

/**
 * The tables of the hub of an id: from the files that the page was built with, and for the hub that a
 * reader pasted from the text that this browser keeps, read in a worker. Its clusters are found when
 * the first of their tables is asked for. Where no text is kept or it cannot be read, no table is
 * ever given: `pasted.read` tells why.
 */
export function hubTables(id: string, options: PastedOptions): HubTables {
  return id === pastedId ? pastedTables(options) : {readTable};
}

function pastedTables({
  curation,
  ended,
  kept = keptPasted,
  open = liveHub
}: PastedOptions): HubTables {
  const listeners: ((stage: string | null) => void)[] = [];
  const tell = (stage: string | null) => listeners.forEach((listener) => listener(stage));
  const opened = kept().then(async (pages) => {
    if (pages === null) return null;
    const live = open({pages, curation: curationInput(await curation())});
    void ended?.then(() => live.stop());
    return {live, pages};
  });
  const read = opened.then(async (hub) =>
    hub === null ? null : {...(await hub.live.read), pages: hub.pages}
  );
  let found: Promise<Rows> | undefined;
  const clusters = () =>
    (found ??= opened
      .then((hub) => (hub === null ? never<object>() : hub.live.clusters(tell)))
      .finally(() => tell(null))
      .then(byName));
  const core = read.then(
    (hub) => (hub === null ? never<Rows>() : byName(hub.tables)),
    () => never<Rows>()
  );
  return {
    async readTable(file, {name}) {
      file.catch(() => undefined);
      const rows = (await (name in clusterTables ? clusters() : core)).get(name);
      if (rows === undefined) throw new Error(`a pasted hub has no table ${name}`);
      return rows;
    },
    pasted: {read, listen: (listener) => void listeners.push(listener)}
  };
}

function byName(tables: object): Rows {
  return new Map(Object.entries(tables).filter(([, rows]) => Array.isArray(rows)));
}

function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}
