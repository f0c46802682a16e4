import {readTable, tables, type AllTables, type TableName} from "npm:hubscope";
import {FileError, fileBytes, tableFailures, type TableFailures} from "./table-failures.js";
import {hubTables, type PastedHub, type PastedOptions} from "./hub-tables.js";

/** Where the tables of one hub come from. */
export interface TableSource {
  /**
   * The rows of a table. Where they cannot be read there are none, which `failures` keeps in mind;
   * those of `hubs` and `papers` are then never given, as there is no report without them.
   */
  rows<Name extends TableName>(name: Name): Promise<AllTables[Name][number][]>;
  failures: TableFailures;
  /** The addresses of the Parquet files of its tables, by their names. */
  files: ReadonlyMap<string, string>;
  /** The curation files of the hub, as JSON. */
  curation(): Promise<unknown>;
  /** The hub that a reader pasted, where it is that. */
  pasted?: PastedHub;
}

/**
 * The tables of the hub of an id, from the Parquet files at the addresses, or for the pasted hub from
 * its text.
 */
export function fileTables(
  id: string,
  {files, ...options}: PastedOptions & {files: Readonly<Record<TableName, string>>}
): TableSource {
  const {read, failures, pasted} = hubTables(id, options);
  return {
    rows: (name) => read(name, files[name]),
    failures,
    files: new Map(Object.entries(files)),
    curation: options.curation,
    ...(pasted !== undefined && {pasted})
  };
}

/**
 * The tables of the hub of an id, from the Parquet files at the addresses, which may hold other hubs
 * too. A table without an address cannot be read.
 */
export function namedTables(
  id: string,
  files: Readonly<Partial<Record<TableName, string>>>
): TableSource {
  const failures = tableFailures();
  const ownRows = async <Name extends TableName>(name: Name) => {
    const file = files[name];
    if (file === undefined) throw new FileError("the page names no file of it");
    const rows = await readTable<AllTables[Name][number]>(fileBytes(file), tables[name]);
    return rows.filter(({hub_id}) => hub_id === id);
  };
  return {
    rows: (name) => failures.rows(name, ownRows(name)),
    failures,
    files: new Map(Object.entries(files)),
    curation: () => Promise.reject(new Error("the page names no curation files"))
  };
}
