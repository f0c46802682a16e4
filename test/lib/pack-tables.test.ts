import {expect, test} from "vitest";
import {hub} from "../../loaders/hub.js";
import {readHub} from "../../loaders/read-hub.js";
import {handedOver, packTables, unpackTables} from "../../src/lib/pack-tables.js";

const {terms, paper_terms, themes, paper_themes, theme_links, theme_uptake} = hub(
  readHub("loaders/hubs/opening-the-black-box.txt")
);
const tables = {terms, paper_terms, themes, paper_themes, theme_links, theme_uptake};

test("unpackTables(packTables(tables)) are the tables, also from another thread", () => {
  const packed = packTables(tables);
  const sent = structuredClone(packed, {transfer: handedOver(packed)});
  expect(unpackTables(sent)).toEqual(tables);
  expect(Object.keys(unpackTables(sent).paper_terms[0] ?? {})).toEqual(
    Object.keys(paper_terms[0] ?? {})
  );
});

test("tables without rows come back without rows", () => {
  const none = {
    terms: [],
    paper_terms: [],
    themes: [],
    paper_themes: [],
    theme_links: [],
    theme_uptake: []
  };
  expect(unpackTables(packTables(none))).toEqual(none);
});
