import {readFileSync} from "node:fs";
import {tables} from "npm:hubscope";
import {expect, test} from "vitest";
import {firstRows, schema, sqlName, typeWords} from "../../../src/sql/schema.js";

test("schema has every table with its columns, and the notebook reads them all", () => {
  expect(schema.map(({name}) => name)).toEqual(Object.keys(tables));
  const page = readFileSync("src/sql.md", "utf8");
  const read = [...page.matchAll(/\["(\w+)", \(\) => FileAttachment\("[^"]+\/(\w+)\.parquet"\)/g)];
  expect(read.map(([, name]) => name)).toEqual(Object.keys(tables));
  expect(read.map(([, , file]) => file)).toEqual(Object.keys(tables));
});

test("sqlName() quotes what DuckDB reserves and what is no plain name", () => {
  expect(["papers", "end", "column", "a b"].map(sqlName)).toEqual([
    "papers",
    '"end"',
    '"column"',
    '"a b"'
  ]);
  expect(firstRows("hubs")).toBe("SELECT *\nFROM hubs\nLIMIT 100");
});

test("typeWords() are plain", () => {
  expect(typeWords({type: "INT32", nullable: true, meaning: ""})).toBe("whole number");
});
