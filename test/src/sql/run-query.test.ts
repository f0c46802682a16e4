import type {RecordBatch} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import {beforeAll, expect, test} from "vitest";
import {answerCsv, answerParquet} from "../../../src/sql/answer-view.js";
import {answerOf, type Answer} from "../../../src/sql/answer.js";
import {asText} from "../../../src/sql/run-query.js";
import {nodeDuckdb} from "./node-duckdb.js";

let batches: (query: string) => readonly RecordBatch[];
beforeAll(async () => {
  const ask = await nodeDuckdb();
  batches = (query) => ask(query).batches;
});

function runQuery(query: string): Answer {
  const {columns, rows} = answerOf(batches(`DESCRIBE ${query}`));
  const at = (name: string, row: number) =>
    String(columns.find((column) => column.name === name)?.at(row));
  const texts = asText(
    query,
    Array.from({length: rows}, (_, row) => ({
      name: at("column_name", row),
      type: at("column_type", row)
    }))
  );
  if (texts === null) return answerOf(batches(query));
  return answerOf(batches(texts.query), {wholes: texts.wholes});
}

const query = `SELECT INTERVAL '1 year 2 days 3 seconds' AS "a ""span""",
  TIME '01:02:03.5' AS t,
  12345678901234567890123::HUGEINT AS h,
  sum(i) AS s,
  {'at': TIME '01:02:03'} AS inside,
  [INTERVAL 1 DAY] AS days,
  '0101'::BIT AS bits,
  TIMESTAMPTZ '2020-01-01 00:00:00+00' AS moment,
  1.5 AS n
FROM range(4) AS r(i) -- a comment`;

test("intervals, times, bits and wide whole numbers are as DuckDB writes them, in files too", async () => {
  const answer = runQuery(query);
  const texts = {
    'a "span"': "1 year 2 days 00:00:03",
    t: "01:02:03.5",
    h: "12345678901234567890123",
    inside: "{'at': 01:02:03}",
    days: "[1 day]",
    bits: "0101"
  };
  const cells = Object.fromEntries(answer.columns.map(({name, at}) => [name, at(0)]));
  expect(cells).toEqual({...texts, s: 6n, moment: Date.UTC(2020, 0, 1), n: 1.5});
  expect(answerCsv(answer).split("\r\n")[1]).toBe(
    "1 year 2 days 00:00:03,01:02:03.5,12345678901234567890123,6,{'at': 01:02:03},[1 day],0101,2020-01-01T00:00:00.000Z,1.5"
  );
  const [row] = await parquetReadObjects({file: await answerParquet(answer)});
  expect(row).toMatchObject({...texts, s: 6n, n: 1.5});
});

test("sums stay numbers, so that they can be drawn, and rows their order", () => {
  const {columns} = runQuery(
    "SELECT i % 3 AS k, sum(i) AS s FROM range(9) AS r(i) GROUP BY k ORDER BY s DESC"
  );
  expect(columns.map(({name, kind}) => [name, kind])).toEqual([
    ["k", "long"],
    ["s", "long"]
  ]);
  expect([0, 1, 2].map((row) => columns[1]?.at(row))).toEqual([15n, 12n, 9n]);
});

test("equal names and queries that need nothing are left as they are", () => {
  const {columns} = runQuery("SELECT TIME '01:00:00' AS a, 1 AS a");
  expect(columns.map(({name}) => name)).toEqual(["a", "a_2"]);
  expect(asText("SELECT 1", [{name: "1", type: "INTEGER"}])).toBeNull();
  expect(asText("x", [{name: "m", type: "TIMESTAMP WITH TIME ZONE"}])).toBeNull();
});
