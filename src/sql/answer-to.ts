import type {RecordBatch} from "npm:apache-arrow";
import {answerOf, type Answer} from "./answer.js";
import {asText, type DescribedColumn} from "./as-text.js";
import type {Duckdb} from "./duckdb.js";
import {errorWords} from "./error-words.js";
import {problem, QueryError} from "./problem.js";
import {statements, type Statement} from "./statements.js";

/**
 * Runs the statements of a query in order and answers with the last one's rows, of which at most
 * `most` are read. Rejects with a `QueryError` where DuckDB refuses one.
 */
export async function answerTo(query: string, duckdb: Duckdb, most: number): Promise<Answer> {
  const all = statements(query, await duckdb.db.tokenize(query));
  let answer: Answer = {columns: [], rows: 0, more: false, empty: all.length === 0};
  for (const statement of all) {
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
    const texts = asText(text, await described(text, connection));
    if (texts === null) return await firstOf(await statement.send(), most);
    return await firstOf(await connection.send(texts.query), most, texts.wholes);
  } finally {
    await statement.close();
  }
}

/** The columns of what a statement answers; none where it is no query. */
async function described(
  text: string,
  connection: Duckdb["connection"]
): Promise<DescribedColumn[]> {
  try {
    const {columns, rows} = answerOf((await connection.query(`DESCRIBE ${text}`)).batches);
    const [names, types] = ["column_name", "column_type"].map((name) =>
      columns.find((column) => column.name === name)
    );
    return Array.from({length: rows}, (_, row) => ({
      name: String(names?.at(row)),
      type: String(types?.at(row))
    }));
  } catch {
    return [];
  }
}

/** The first rows of an answer; a stream of it is read no further. */
async function firstOf(
  stream: Iterable<RecordBatch> | AsyncIterable<RecordBatch>,
  most: number,
  wholes: ReadonlySet<number> = new Set()
): Promise<Answer> {
  const batches: RecordBatch[] = [];
  let rows = 0;
  for await (const batch of stream) {
    if (rows + batch.numRows > most) {
      return answerOf([...batches, batch.slice(0, most - rows)], {more: true, wholes});
    }
    batches.push(batch);
    rows += batch.numRows;
  }
  return answerOf(batches, {wholes});
}
