import type {RecordBatch} from "npm:apache-arrow";
import {answerOf, type Answer} from "./answer.js";
import type {Duckdb} from "../tables/duckdb.js";
import {problem, QueryError, statements, type Statement} from "./statements.js";
import {errorWords} from "../page/words.js";

const whole = /^U?HUGEINT$/;
const inexact = /\b(?:INTERVAL|TIME|TIMETZ|U?HUGEINT|BIT)\b/;

/**
 * Runs the statements of a query in order and answers with the last one's rows, of which at most
 * `most` are read. Rejects with a `QueryError` where DuckDB refuses one.
 */
export async function runQuery(query: string, duckdb: Duckdb, most: number): Promise<Answer> {
  const all = statements(query, await duckdb.db.tokenize(query));
  let answer: Answer = {columns: [], rows: 0, more: false, empty: all.length === 0};
  for (const statement of all) {
    try {
      answer = await runStatement(statement, duckdb, most);
    } catch (error) {
      throw new QueryError(problem(errorWords(error), query, statement));
    }
  }
  return answer;
}

async function runStatement(
  {text}: Statement,
  {connection}: Duckdb,
  most: number
): Promise<Answer> {
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

interface DescribedColumn {
  name: string;
  type: string;
}

interface AsText {
  query: string;
  /** The places of the columns whose text is a whole number. */
  wholes: ReadonlySet<number>;
}

/**
 * The query that answers as `query` does, with the columns as DuckDB writes them that would lose
 * something on their way into the page: intervals, times of day, bits and whole numbers of 128 bits,
 * alone or inside others. Null where no column is of these.
 */
export function asText(query: string, columns: readonly DescribedColumn[]): AsText | null {
  const needsText = ({type}: DescribedColumn) =>
    inexact.test(type.replaceAll("TIMESTAMP WITH TIME ZONE", ""));
  if (!columns.some(needsText)) return null;
  const shown = columns.map((column, i) => {
    const name = `"${column.name.replaceAll('"', '""')}"`;
    return needsText(column) ? `CAST(c${i} AS VARCHAR) AS ${name}` : `c${i} AS ${name}`;
  });
  const places = columns.map((_, i) => `c${i}`).join(", ");
  return {
    query: `SELECT ${shown.join(", ")}\nFROM (\n${query}\n) AS answer(${places})`,
    wholes: new Set(columns.flatMap(({type}, i) => (whole.test(type) ? [i] : [])))
  };
}
