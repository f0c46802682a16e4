import {tableNames, tables, type TableName} from "npm:hubscope";
import {runQuery} from "./run-query.js";
import type {Answer} from "./answer.js";
import {arrowTable} from "../tables/arrow-table.js";
import {startDuckdb, type Duckdb} from "../tables/duckdb.js";
import {sqlName, sqlType, tablesNamed} from "./schema.js";
import {QueryError} from "./statements.js";
import {errorWords} from "../page/words.js";

/** Opens a database of the tables that `read` gives; nothing is read before the first query. */
export function openDatabase(
  read: ReadRows,
  {start = startDuckdb}: {start?: typeof startDuckdb} = {}
): SqlDatabase {
  let session: Session | null = null;

  return {
    async run(query, {most = 100_000, tell = () => undefined} = {}) {
      session ??= newSession(() => start((far) => tell("starting", far)));
      const current = session;
      const answer = (async () => {
        tell("starting");
        const duckdb = await current.duckdb;
        tell("loading");
        for (const name of tablesNamed(query, tableNames)) {
          tell("loading", name);
          await current.load(name, duckdb, read);
        }
        tell("running");
        return runQuery(query, duckdb, most);
      })();
      try {
        return await Promise.race([answer, current.stopped]);
      } catch (error) {
        if (!(error instanceof QueryError)) {
          current.stop();
          if (session === current) session = null;
        }
        throw error;
      }
    },
    stop() {
      session?.stop();
      session = null;
    }
  };
}

type ReadRows = (name: TableName) => Promise<object[]>;

/** DuckDB from its start to its end, and the tables that it holds. */
interface Session {
  duckdb: Promise<Duckdb>;
  /** Loads a table that is not there, or is there no more. */
  load(name: TableName, duckdb: Duckdb, read: ReadRows): Promise<void>;
  stopped: Promise<never>;
  stop(): void;
}

/** Starts DuckDB; what it is asked is given up when the session is stopped. */
function newSession(start: () => Promise<Duckdb>): Session {
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

/** How far the answer to a query has come. */
export type Stage = "starting" | "loading" | "running";

/** Hears of a stage, and of what has come of it, as words. */
export type TellStage = (stage: Stage, far?: string) => void;

/** A database of the library's tables, each read when a query first names it. */
export interface SqlDatabase {
  /**
   * Runs the statements of a query in order and answers with the last one's rows, of which at most
   * `most` are read. Rejects with a `QueryError` where DuckDB refuses it, with a `Stopped` where
   * `stop` was called, and with another error where DuckDB does not start.
   */
  run(query: string, options?: {most?: number; tell?: TellStage}): Promise<Answer>;
  /** Ends what runs, if anything does; the next query starts DuckDB anew. */
  stop(): void;
}

/** What a query that was stopped rejects with. */
export class Stopped extends Error {
  constructor() {
    super("the query was stopped");
    this.name = "Stopped";
  }
}
