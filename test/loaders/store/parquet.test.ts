import {readFileSync} from "node:fs";
import {parquetMetadata, parquetReadObjects, parquetSchema} from "hyparquet";
import {describe, expect, it} from "vitest";
import {parquetFiles} from "../../../loaders/store/packs.js";
import {tables, type AllTables} from "../../../loaders/tables/tables.js";
import {hubOf} from "../analysis/pages-of-text.js";
import {bufferOf} from "./buffer-of.js";

const example = readFileSync(
  new URL("../../../loaders/hubs/opening-the-black-box.txt", import.meta.url),
  "utf8"
);
const hub = hubOf({text: new Uint8Array([...new TextEncoder().encode(example), 10, 0xff, 10])});
const empty: AllTables = {
  hubs: [],
  papers: [],
  sources: [],
  paper_sources: [],
  paper_ids: [],
  paper_authors: [],
  paper_countries: [],
  paper_references: [],
  citations: [],
  paper_roles: [],
  roles: [],
  polarities: [],
  facets: [],
  lines: [],
  diagnostics: [],
  terms: [],
  paper_terms: [],
  themes: [],
  paper_themes: [],
  theme_links: [],
  theme_uptake: [],
  clusterings: [],
  granularities: [],
  clusters: [],
  memberships: [],
  cluster_terms: [],
  positions: [],
  neighbours: [],
  co_assignment: [],
  stable_groups: [],
  prop_words: [],
  theme_tests: [],
  cluster_merges: [],
  cluster_diagnostics: []
};

describe("parquetFiles(tables)", () => {
  it("reads back what was written, table by table", async () => {
    for (const [name, bytes] of parquetFiles(hub)) {
      const rows = await parquetReadObjects({file: bufferOf(bytes), utf8: false});
      const written = Object.entries(hub).find(([table]) => table === name)?.[1];
      expect(rows).toEqual(written);
    }
  });

  it("states each column's type and whether it may be missing, also without rows", () => {
    for (const [name, bytes] of parquetFiles(empty)) {
      const table = Object.values(tables).find((one) => one.name === name);
      const {children} = parquetSchema(parquetMetadata(bufferOf(bytes)));
      const stated = Object.entries(table?.columns ?? {}).map(([column, {type, nullable}]) => [
        column,
        type === "STRING" ? "BYTE_ARRAY UTF8" : `${type} `,
        nullable ? "OPTIONAL" : "REQUIRED"
      ]);
      const found = children.map(
        ({element: {name: column, type, converted_type, repetition_type}}) => [
          column,
          `${type ?? ""} ${converted_type ?? ""}`,
          repetition_type
        ]
      );
      expect(found).toEqual(stated);
    }
  });

  it("carries each table's grain and each column's meaning", () => {
    const papers = parquetFiles(empty).get("papers");
    const {key_value_metadata} = parquetMetadata(bufferOf(papers ?? new Uint8Array()));
    expect(key_value_metadata).toContainEqual({
      key: "hubscope.grain",
      value: "One row per hub and citing paper."
    });
    expect(key_value_metadata?.map(({key}) => key)).toContain("hubscope.column.paper_id");
  });
});
