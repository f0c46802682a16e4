import type {RecordBatch} from "npm:apache-arrow";
import {answerOf, type Answer} from "./answer.js";
import type {Duckdb} from "./duckdb.js";
import {errorWords} from "./error-words.js";
import {problem, QueryError} from "./problem.js";
import {statements, type Statement} from "./statements.js";

/**
 * Runs the statements of a query in order and answers with the last one's rows, of which at most
 * `most` are read. Rejects with a `QueryError` where DuckDB refuses one.
 */
export async function answerTo(query: string, duckdb: Duckdb, most: number): Promise<Answer> {
  let answer: Answer = {columns: [], rows: 0, more: false};
  for (const statement of statements(query, await duckdb.db.tokenize(query))) {
    try {
      answer = await answerToOne(statement, duckdb, most);
    } catch (error) {
      throw new QueryError(problem(errorWords(error), query, statement));
    }
  }
  return answer;
}

async function answerToOne({text}: Statement, {connection}: Duckdb, most: number): Promise<Answer> {
  const statement = await connection.prepare(text).catch((error: unknown) => {
    if (String(error).includes("Cannot prepare multiple statements")) return null;
    throw error;
  });
  if (statement === null) return firstOf((await connection.query(text)).batches, most);
  try {
    return await firstOf(await statement.send(), most);
  } finally {
    await statement.close();
  }
}

/** The first rows of an answer; a stream of it is read no further. */
async function firstOf(
  stream: Iterable<RecordBatch> | AsyncIterable<RecordBatch>,
  most: number
): Promise<Answer> {
  const batches: RecordBatch[] = [];
  let rows = 0;
  for await (const batch of stream) {
    if (rows + batch.numRows > most) {
      return answerOf([...batches, batch.slice(0, most - rows)], {more: true});
    }
    batches.push(batch);
    rows += batch.numRows;
  }
  return answerOf(batches);
}
