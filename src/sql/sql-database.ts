import type {Answer} from "./answer.js";

/** How far the answer to a query has come. */
export type Stage = "starting" | "loading" | "running";

/** A database of the library's tables, each read when a query first names it. */
export interface SqlDatabase {
  /**
   * Runs the statements of a query in order and answers with the last one's rows, of which at most
   * `most` are read. Rejects with a `QueryError` where DuckDB refuses it, with a `Stopped` where
   * `stop` was called, and with another error where DuckDB does not start.
   */
  run(query: string, options?: {most?: number; tell?: (stage: Stage) => void}): Promise<Answer>;
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
