import {tables, type TableName} from "npm:hubscope";
import {arrowTable} from "./arrow-table.js";
import type {Duckdb} from "./duckdb.js";
import {errorWords} from "./error-words.js";
import {sqlName, sqlType} from "./schema.js";
import {Stopped} from "./sql-database.js";

/** Reads the rows of a table. */
export type ReadRows = (name: TableName) => Promise<object[]>;

/** DuckDB from its start to its end, and the tables that it holds. */
export interface Session {
  duckdb: Promise<Duckdb>;
  /** Loads a table that is not there, or is there no more. */
  load(name: TableName, duckdb: Duckdb, read: ReadRows): Promise<void>;
  stopped: Promise<never>;
  stop(): void;
}

/** Starts DuckDB; what it is asked is given up when the session is stopped. */
export function newSession(start: () => Promise<Duckdb>): Session {
  const duckdb = start().catch((error: unknown) => {
    throw new Error(`DuckDB did not start (${errorWords(error)})`);
  });
  const loaded = new Set<TableName>();
  let reject: (reason: Stopped) => void = () => undefined;
  const stopped = new Promise<never>((_, fail) => (reject = fail));
  stopped.catch(() => undefined);
  return {
    duckdb,
    stopped,
    async load(name, {connection}, read) {
      if (loaded.has(name) && !(await isGone(name, {connection}))) return;
      const {columns} = tables[name];
      const rows = await read(name).catch((error) => {
        throw new Error(`the table ${name} cannot be read (${errorWords(error)})`);
      });
      const described = Object.entries(columns).map(
        ([column, it]) => `${sqlName(column)} ${sqlType(it)}${it.nullable ? "" : " NOT NULL"}`
      );
      await connection.query(`CREATE TABLE ${sqlName(name)} (${described.join(", ")})`);
      if (rows.length > 0) {
        await connection.insertArrowTable(arrowTable(rows, columns), {name, create: false});
      }
      loaded.add(name);
    },
    stop() {
      duckdb.then(({end}) => end()).catch(() => undefined);
      reject(new Stopped());
    }
  };
}

/** Whether a table that was loaded is there no more, because a query dropped or renamed it. */
async function isGone(name: TableName, {connection}: Pick<Duckdb, "connection">): Promise<boolean> {
  try {
    await connection.query(`SELECT 1 FROM ${sqlName(name)} LIMIT 0`);
    return false;
  } catch (error) {
    return errorWords(error).includes("does not exist");
  }
}
