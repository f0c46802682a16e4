import {tables} from "npm:hubscope";
import {expect, test} from "vitest";
import {firstRows, schema, sqlName, typeWords} from "../../../src/sql/schema.js";

test("schema has every table with its columns", () => {
  expect(schema.map(({name}) => name)).toEqual(Object.keys(tables));
  expect(schema[0]?.columns).toEqual(tables.hubs.columns);
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
