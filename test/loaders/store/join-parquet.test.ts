import {parquetMetadata} from "hyparquet";
import * as fc from "fast-check";
import {expect, test} from "vitest";
import {joinParquet, parquetRowCount} from "../../../loaders/store/join-parquet.js";
import {parquet} from "../../../loaders/store/parquet.js";
import {readTable} from "../../../loaders/store/read-table.js";
import type {Table} from "../../../loaders/tables/table.js";

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

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const row = fc.record<Row>({
  id: fc.oneof(fc.constantFrom("a", "b", ""), fc.string({unit: "binary"})),
  count: fc.option(fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1})),
  share: fc.double({noNaN: true}),
  known: fc.boolean()
});

test("joinParquet(table, files) has the rows of all files in order, copied or written anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row), {maxLength: 5}), async (parts) => {
      const files = parts.map((rows) => parquet(table, rows));
      const rows = await readTable(bufferOf(parquet(table, parts.flat())), table);
      for (const mostAnew of [-1, 1000]) {
        const joined = await joinParquet(table, files, {mostAnew});
        expect(await readTable(bufferOf(joined), table)).toEqual(rows);
        expect(parquetRowCount(joined)).toBe(rows.length);
        expect(await joinParquet(table, files, {mostAnew})).toEqual(joined);
      }
    }),
    {numRuns: 50}
  );
});

test("joinParquet() of few rows is the file of those rows; of many, a row group a file that had one", async () => {
  const part = (from: number) =>
    Array.from({length: 3}, (_, i) => ({id: `r${from + i}`, count: i, share: 0.5, known: true}));
  const files = [part(0), [], part(3)].map((rows) => parquet(table, rows));
  expect(await joinParquet(table, files)).toEqual(parquet(table, [...part(0), ...part(3)]));
  const {row_groups, key_value_metadata, schema} = parquetMetadata(
    bufferOf(await joinParquet(table, files, {mostAnew: 0}))
  );
  expect(row_groups.map(({num_rows}) => Number(num_rows))).toEqual([3, 3]);
  const alone = parquetMetadata(bufferOf(files[0] ?? new Uint8Array()));
  expect({key_value_metadata, schema}).toEqual({
    key_value_metadata: alone.key_value_metadata,
    schema: alone.schema
  });
});

test("joinParquet() copies columns that need several pages", async () => {
  const rows = Array.from({length: 60_000}, (_, i) => ({
    id: `${"long ".repeat(8)}${i}`,
    count: i,
    share: i / 7,
    known: i % 2 === 0
  }));
  const joined = await joinParquet(table, [parquet(table, rows), parquet(table, rows)]);
  expect(await readTable(bufferOf(joined), table)).toEqual([...rows, ...rows]);
});
