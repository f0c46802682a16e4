import {expect, test} from "vitest";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {readHub} from "../../../loaders/library/read-hub.js";
import {themes} from "../../../loaders/analysis/themes.js";
import {packTables, unpackTables, withTables} from "../../../src/tables/pack-tables.js";

const input = readHub("loaders/hubs/opening-the-black-box.txt");
const {hubs, papers} = analyse(input).core();
const [row] = hubs;
if (row === undefined) throw new Error("no hub");
const {tables, long} = themes(row, papers, input.curation);

test("unpackTables(packTables(tables)) are the tables, also from another thread", () => {
  const sent = structuredClone(packTables(tables, long));
  expect({...unpackTables(sent)}).toEqual({...tables});
  expect(tables.theme_links.length).toBeGreaterThan(100);
  for (const name of ["paper_terms", "theme_links"] as const) {
    expect(Object.keys(unpackTables(sent)[name][0] ?? {})).toEqual(
      Object.keys(tables[name][0] ?? {})
    );
  }
});

test("the two long tables are laid out when they are first read, and once", () => {
  const unpacked = withTables({papers, themes: []}, unpackTables(packTables(tables, long)));
  expect(unpacked.paper_terms).toBe(unpacked.paper_terms);
  const isLaidOut = (of: object, name: string) => {
    const {value}: {value?: unknown} = Object.getOwnPropertyDescriptor(of, name) ?? {};
    return value !== undefined;
  };
  expect(
    ["papers", "terms", "paper_terms", "themes", "theme_links"].map((name) =>
      isLaidOut(unpacked, name)
    )
  ).toEqual([true, true, false, true, false]);
  expect(unpacked.themes).toBe(tables.themes);
});

test("tables without rows come back without rows", () => {
  const none = themes({...row, title: null, abstract: null}, [], input.curation);
  expect({...unpackTables(packTables(none.tables, none.long))}).toEqual({...none.tables});
});
