import type {AllTables, TableName} from "npm:hubscope";
import type {TableSource} from "./hub-tables.js";

/** Reads tables of one source, each once. */
export interface TableReader {
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
