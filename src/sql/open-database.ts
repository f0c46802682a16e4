import {tableNames} from "npm:hubscope";
import {answerTo} from "./answer-to.js";
import {startDuckdb, type Duckdb} from "./duckdb.js";
import {QueryError} from "./problem.js";
import {newSession, type Session, type ReadRows} from "./session.js";
import type {SqlDatabase} from "./sql-database.js";
import {tablesNamed} from "./tables-named.js";

/** Opens a database of the tables that `read` gives; nothing is read before the first query. */
export function openDatabase(
  read: ReadRows,
  {start = startDuckdb}: {start?: () => Promise<Duckdb>} = {}
): SqlDatabase {
  let session: Session | null = null;

  return {
    async run(query, {most = 100_000, tell = () => undefined} = {}) {
      session ??= newSession(start);
      const current = session;
      const answer = (async () => {
        tell("starting");
        const duckdb = await current.duckdb;
        tell("loading");
        for (const name of tablesNamed(query, tableNames)) {
          await current.load(name, duckdb, read);
        }
        tell("running");
        return answerTo(query, duckdb, most);
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
