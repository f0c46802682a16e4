import {
  checkedRows,
  clusterTables,
  tables,
  type AllTables,
  type Table,
  type TableDescription,
  type TableName
} from "npm:hubscope";
import type {PastedText, ReadHub} from "npm:hubscope/analysis/read-pasted";
import {curationInput} from "./curation-input.js";
import {hubWorkerClient, type HubWorkerClient} from "./hub-worker-client.js";
import {lakeHub, lakeStore} from "./lake.js";
import {keptPasted} from "./pasted-store.js";
import {byTable, type Need, type Needed, type TableNeed} from "./needs.js";
import {abstractsTable, papersAlone} from "./paper.js";
import {headSays} from "./store-files.js";
import {openStore, type Store} from "./store.js";
import {tableFailures, type TableFailures} from "./table-failures.js";

/** The address of the hub that a reader pastes: no hub of the library has this id. */
export const pastedId = "pasted";

/** The tables that are asked for the rows of one paper. */
export type PaperTable = "memberships" | "neighbours";

/** Gives the rows of a paper in a table: at once where they are there. */
export type RowsOfPaper = <Name extends PaperTable>(
  name: Name,
  paper: string
) => AllTables[Name][number][] | Promise<AllTables[Name][number][]>;

/** Where the tables of one hub come from. */
export interface TableSource {
  /**
   * The rows of a table. Where they cannot be read there are none, which `failures` keeps in mind;
   * those of `hubs` and `papers` are then never given, as there is no report without them.
   */
  rows<Name extends TableName>(name: Name): Promise<AllTables[Name][number][]>;
  /** The same with these columns alone, where less can be read of a table than all of it. */
  columns?(name: TableName, columns: readonly string[]): Promise<object[]>;
  /** The rows of a table that are of a paper, where they can be read without the others. */
  ofPaper?<Name extends PaperTable>(name: Name, paper: string): Promise<AllTables[Name][number][]>;
  /** The abstracts of some papers, where they can be read without the others. */
  abstracts?(papers: readonly string[]): Promise<Map<string, string | null>>;
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
  const told = <Row>(name: TableName, read: Promise<Row[]>) =>
    essential.has(name) ? failures.essential(name, read) : failures.rows(name, read);
  return {
    rows: <Name extends TableName>(name: Name) =>
      told(name, store.rows<AllTables[Name][number]>(tables[name], [id])),
    columns: (name, columns) => told(name, store.rows(columnsOf(tables[name], columns), [id])),
    ofPaper: <Name extends PaperTable>(name: Name, paper: string) =>
      failures.rows(name, store.ofPapers<AllTables[Name][number]>(tables[name], id, [paper])),
    async abstracts(papers) {
      const rows = await failures.rows("papers", store.ofPapers(abstractsTable, id, papers));
      return new Map(rows.map(({paper_id, abstract}) => [paper_id, abstract]));
    },
    failures,
    curation
  };
}

function columnsOf(table: TableDescription, columns: readonly string[]): Table<object> {
  const kept = Object.entries(table.columns).filter(([name]) => columns.includes(name));
  return {...table, columns: Object.fromEntries(kept)};
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

/** Reads tables of a source, each once. */
export interface TableReader {
  /** The tables, or columns of them, that are needed, once all of them are read. */
  read<Of extends Need>(needs: readonly Of[]): Promise<Needed<Of>>;
  /** What is read of a table; undefined before. */
  rowsOf(need: TableNeed): unknown;
}

/**
 * A reader of a source; each table waits until `turn` lets it be read. Abstracts are read with papers
 * where `abstractsToo` says so, else where they are needed.
 */
export function tableReader(
  source: Pick<TableSource, "rows" | "columns">,
  {
    turn,
    abstractsToo
  }: {turn: (name: TableName) => Promise<unknown>; abstractsToo: () => Promise<boolean>}
): TableReader {
  const asked = new Map<string, Promise<void>>();
  const rows = new Map<string, unknown>();
  const keyOf = ({name, columns, abstracts}: TableNeed) =>
    [name, ...(columns ?? (abstracts ? ["abstract"] : []))].join(".");
  const readNow = async (need: TableNeed) => {
    await turn(need.name);
    const isPapers = need.name === "papers" && need.columns === null;
    const isAlone = isPapers && !(await abstractsToo());
    if (need.abstracts && !isAlone) return readOnce({...need, abstracts: false});
    const columns = isAlone && !need.abstracts ? Object.keys(papersAlone.columns) : need.columns;
    rows.set(keyOf(need), await rowsIn(source, {...need, columns}));
  };
  const readOnce = (need: TableNeed): Promise<void> => {
    const key = keyOf(need);
    const whole = need.abstracts ? undefined : asked.get(need.name);
    const reading = whole ?? asked.get(key) ?? readNow(need);
    if (whole === undefined) asked.set(key, reading);
    return reading;
  };
  const rowsOf = (need: TableNeed): unknown => rows.get(keyOf(need)) ?? rows.get(need.name);
  return {
    async read(needs) {
      await Promise.all(byTable(needs).map(readOnce));
      return tablesOf(needs, rowsOf);
    },
    rowsOf
  };
}

function rowsIn(
  {rows, columns: some}: Pick<TableSource, "rows" | "columns">,
  {name, columns}: TableNeed
): Promise<object[]> {
  return columns === null || some === undefined ? rows(name) : some(name, columns);
}

/**
 * The tables of these needs and no other, whose rows are looked up when they are first asked for:
 * those that are long to lay out are not laid out before.
 */
export function tablesOf<Of extends Need>(
  needs: readonly Of[],
  rowsOf: (need: TableNeed) => unknown
): Needed<Of> {
  const entries = byTable(needs).map((need) => {
    const get = () => rowsOf(need);
    return [need.name, {get, enumerable: true, configurable: true}] as const;
  });
  const tables: Needed<Of> = Object.create(Object.prototype, Object.fromEntries(entries));
  return tables;
}
