import {expect, test} from "vitest";
import {tables} from "../../../loaders/tables/tables.js";

test("a verdict is the reviewer's word on a paper: no column of another table is called so, or says so", () => {
  const named = Object.values(tables).flatMap(({name, grain, columns}) =>
    /verdict/iu.test(JSON.stringify([grain, columns])) ? [name] : []
  );
  expect(named).toEqual(["papers", "paper_sources"]);
  for (const {columns} of [tables.papers, tables.paper_sources])
    expect(columns.verdict.meaning).toMatch(/^(?:A|The) reviewer.s word on the paper\.$/u);
});
