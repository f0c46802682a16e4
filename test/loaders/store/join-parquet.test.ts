import {parquetMetadata, parquetReadObjects} from "hyparquet";
import * as fc from "fast-check";
import {expect, test} from "vitest";
import {joinParquet} from "../../../loaders/store/join-parquet.js";
import {parquet} from "../../../loaders/store/parquet.js";
import {readTable} from "../../../loaders/store/read-table.js";
import type {Table} from "../../../loaders/tables/table.js";
import {bufferOf} from "./buffer-of.js";

interface Row {
  id: string;
  count: number | null;
  share: number;
  known: boolean;
}

const table: Table<Row> = {
  name: "rows",
  grain: "One row per row.",
  columns: {
    id: {type: "STRING", nullable: false, meaning: "A name."},
    count: {type: "INT32", nullable: true, meaning: "A count."},
    share: {type: "DOUBLE", nullable: false, meaning: "A share."},
    known: {type: "BOOLEAN", nullable: false, meaning: "Whether it is known."}
  }
};

const row = fc.record<Row>({
  id: fc.oneof(fc.constantFrom("a", "b", ""), fc.string({unit: "binary"})),
  count: fc.option(fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1})),
  share: fc.double({noNaN: true}),
  known: fc.boolean()
});

test("joinParquet(table, files) has the rows of all files in order, and the bytes of each file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row), {maxLength: 5}), async (parts) => {
      const files = parts.map((rows) => parquet(table, rows, {described: false}));
      const {bytes, places, rows} = joinParquet(table, files);
      const written = await readTable(bufferOf(parquet(table, parts.flat())), table);
      expect(await readTable(bufferOf(bytes), table)).toEqual(written);
      expect(rows).toBe(written.length);
      expect(files.map((_, i) => bytes.slice(places[i], places[i + 1]))).toEqual(files);
      expect(joinParquet(table, files).bytes).toEqual(bytes);
    }),
    {numRuns: 50}
  );
});

test("joinParquet() has a row group a file that has rows, with its statistics, and says what rows and columns are", () => {
  const part = (from: number) =>
    Array.from({length: 3}, (_, i) => ({id: `r${from + i}`, count: i, share: 0.5, known: true}));
  const files = [part(0), [], part(3)].map((rows) => parquet(table, rows, {described: false}));
  const {row_groups, key_value_metadata, schema} = parquetMetadata(
    bufferOf(joinParquet(table, files).bytes)
  );
  expect(row_groups.map(({num_rows}) => Number(num_rows))).toEqual([3, 3]);
  const whole = parquetMetadata(bufferOf(parquet(table, [...part(0), ...part(3)])));
  expect({key_value_metadata, schema}).toEqual({
    key_value_metadata: whole.key_value_metadata,
    schema: whole.schema
  });
  const ids = row_groups.map(({columns}) => columns[0]?.meta_data?.statistics);
  expect(ids.map((one) => [one?.min_value, one?.max_value])).toEqual([
    ["r0", "r2"],
    ["r3", "r5"]
  ]);
});

test("joinParquet() keeps the indexes of columns that need several pages, by which a few rows are read from few pages", async () => {
  const rows = Array.from({length: 60_000}, (_, i) => ({
    id: `${"long ".repeat(8)}${i}`,
    count: i,
    share: i / 7,
    known: i % 2 === 0
  }));
  const {bytes} = joinParquet(table, [parquet(table, rows), parquet(table, rows)]);
  const told = JSON.stringify(await readTable(bufferOf(bytes), table));
  expect(told === JSON.stringify([...rows, ...rows])).toBe(true);
  const read: [number, number][] = [];
  const file = {
    byteLength: bytes.length,
    slice(start: number, end = bytes.length) {
      read.push([start, end]);
      return bufferOf(bytes.slice(start, end));
    }
  };
  const metadata = parquetMetadata(bufferOf(bytes));
  const [column] = metadata.row_groups[1]?.columns ?? [];
  expect(column?.column_index_offset).toBeDefined();
  const some = await parquetReadObjects({
    file,
    metadata,
    columns: ["id"],
    rowStart: 119_990,
    rowEnd: 119_995,
    useOffsetIndex: true
  });
  expect(some).toEqual(rows.slice(59_990, 59_995).map(({id}) => ({id})));
  const size = Number(column?.meta_data?.total_compressed_size);
  expect(read.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThan(size);
});
