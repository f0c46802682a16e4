import {parquetReadObjects} from "hyparquet";
import {expect, test} from "vitest";
import {answerCsv, answerParquet} from "../../../src/sql/answer-view.js";
import {answer} from "./answers.js";

const day = Date.parse("2020-01-02");
const moment = Date.parse("2020-01-02T03:04:05.678Z") + 0.901;
const rows = answer({
  t: ["text", 'a "quoted", text', null],
  i: ["integer", -1, null],
  l: ["long", 12345678901234567n, null],
  n: ["number", 0.1, null],
  b: ["boolean", true, null],
  d: ["date", day, null],
  m: ["timestamp", moment, null],
  y: ["bytes", new Uint8Array([1, 255]), null],
  o: ["other", '["a",1]', null]
});

test("answerCsv() quotes, writes dates in ISO 8601 and bytes in hexadecimal; null is empty", () => {
  expect(answerCsv(rows).split("\r\n")).toEqual([
    "\ufefft,i,l,n,b,d,m,y,o",
    '"a ""quoted"", text",-1,12345678901234567,0.1,true,2020-01-02,2020-01-02T03:04:05.678901Z,01ff,"[""a"",1]"',
    ",,,,,,,,",
    ""
  ]);
});

test("answerParquet() keeps every value and its type", async () => {
  const file = await answerParquet(rows);
  const read = await parquetReadObjects({file, utf8: false});
  expect(read).toEqual([
    {
      t: 'a "quoted", text',
      i: -1,
      l: 12345678901234567n,
      n: 0.1,
      b: true,
      d: new Date(day),
      m: new Date(Math.floor(moment)),
      y: new Uint8Array([1, 255]),
      o: '["a",1]'
    },
    {t: null, i: null, l: null, n: null, b: null, d: null, m: null, y: null, o: null}
  ]);
});

test("an answer without rows is a head, and a Parquet file with its columns", async () => {
  const none = answer({t: ["text"], n: ["number"]});
  expect(answerCsv(none)).toBe("\ufefft,n\r\n");
  expect(await parquetReadObjects({file: await answerParquet(none)})).toEqual([]);
});
