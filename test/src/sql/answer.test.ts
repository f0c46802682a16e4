import {
  Binary,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  Table,
  TimestampMicrosecond,
  Uint64,
  Utf8,
  vectorFromArray
} from "apache-arrow";
import {expect, test} from "vitest";
import {answerOf, cellText} from "../../../src/sql/answer.js";

test("answerOf() gives each column its kind and plain values, over batches", () => {
  const {batches} = new Table({
    text: vectorFromArray(["a", null], new Utf8()),
    label: vectorFromArray(["x", "y"], new Dictionary(new Utf8(), new Int32())),
    whole: vectorFromArray([2, null], new Int32()),
    long: vectorFromArray([7n, null], new Int64()),
    hash: vectorFromArray([2n ** 64n - 1n, null], new Uint64()),
    number: vectorFromArray([0.5, null], new Float64()),
    day: vectorFromArray([new Date("2020-01-02"), null], new DateDay()),
    moment: vectorFromArray([1577934245678.5, null], new TimestampMicrosecond()),
    list: vectorFromArray([[1, 2], null], new List(new Field("item", new Int32()))),
    blobs: vectorFromArray(
      [[new Uint8Array([1]), new Uint8Array([2, 3])], null],
      new List(new Field("item", new Binary()))
    )
  });
  const {columns, rows, more} = answerOf([...batches, ...batches], {more: true});
  expect({rows, more}).toEqual({rows: 4, more: true});
  const found = Object.fromEntries(
    columns.map(({name, kind, at}) => [name, [kind, cellText(kind, at(2)), cellText(kind, at(3))]])
  );
  expect(found).toEqual({
    text: ["text", "a", null],
    label: ["text", "x", "y"],
    whole: ["integer", "2", null],
    long: ["long", "7", null],
    hash: ["other", "18446744073709551615", null],
    number: ["number", "0.5", null],
    day: ["date", "2020-01-02", null],
    moment: ["timestamp", "2020-01-02T03:04:05.678500Z", null],
    list: ["other", "[1,2]", null],
    blobs: ["other", "[[1],[2,3]]", null]
  });
});

test("answerOf() of no batch has no columns", () => {
  expect(answerOf([])).toMatchObject({columns: [], rows: 0, more: false});
});
