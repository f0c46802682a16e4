import {parquetReadObjects} from "hyparquet";
import {expect, test} from "vitest";
import {clusters} from "../../../loaders/analysis/clusters.js";
import {analyse} from "../../../loaders/analysis/analyse.js";
import type {HubInput} from "../../../loaders/sources/hub-input.js";
import {parquet} from "../../../loaders/store/parquet.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {
  listed,
  listedHubsTable,
  listedPapers,
  listedStructure
} from "../../../loaders/tables/library-index.js";
import {libraryTables} from "../store/library-tables.js";
import {hubText} from "../../browser/sites.js";
import {bufferOf} from "../store/buffer-of.js";

const input = (id: string, text: string): HubInput => {
  const path = `loaders/hubs/${id}.txt`;
  const pages = [{source: {path, bytes: new TextEncoder().encode(text)}, provenance: null}];
  return {id, path, pages, diagnostics: [], curation: uncurated};
};
const inputs = [
  input("b", hubText("Beta", ["layers", "information", "words"])),
  input("a", ""),
  input("c", hubText("Gamma", ["cells"]))
];
const tables = libraryTables(inputs.map((input) => analyse(input).core()));

test("listed(tables) has every hub, its themes from the largest, and the first error of each", () => {
  const {hubs, themes, errors} = listed(tables);
  expect(hubs.map(({hub_id}) => hub_id)).toEqual(["b", "a", "c"]);
  expect(hubs[0]).toEqual(expect.objectContaining({title: "Beta", errors: 0}));
  expect(themes).toHaveLength(tables.themes.length);
  for (const [i, row] of themes.entries()) {
    const next = themes[i + 1];
    if (next?.hub_id === row.hub_id) expect(row.papers).toBeGreaterThanOrEqual(next.papers);
  }
  expect(errors.map(({hub_id, severity}) => [hub_id, severity])).toEqual([["a", "error"]]);
});

test("listed(tables) has the roles that papers of each hub are known to have", () => {
  const {hubs, roles} = listed(tables);
  for (const {hub_id, roles_classified} of hubs) {
    const own = roles.filter((row) => row.hub_id === hub_id);
    expect(own.reduce((sum, {papers}) => sum + papers, 0)).toBe(roles_classified);
  }
});

test("a file of the list of hubs has its few columns of each hub", async () => {
  const {hubs} = listed(tables);
  const columns = Object.keys(listedHubsTable.columns);
  expect(columns.length).toBeLessThan(Object.keys(hubs[0] ?? {}).length);
  const rows = await parquetReadObjects({file: bufferOf(parquet(listedHubsTable, hubs))});
  expect(rows.map((row) => Object.keys(row))).toEqual(hubs.map(() => columns));
  expect(rows.map((row) => row["hub_id"])).toEqual(hubs.map(({hub_id}) => hub_id));
});

test("listedPapers(tables) counts a work once for all real hubs, and none of a hub with errors", () => {
  const hubs = tables.hubs.slice(0, 2).map((row) => ({...row, errors: 0}));
  const ids = ["b", "a"];
  const paper = (hub: number, work_key: string | null, paper_id = `${String(work_key)}-1`) => ({
    hub_id: ids[hub] ?? "",
    paper_id,
    work_key
  });
  const papers = [
    paper(0, "shared"),
    paper(0, "own"),
    paper(1, "shared"),
    paper(0, null, "untitled-1"),
    paper(1, null, "untitled-2")
  ];
  const counted = (rows: typeof hubs) =>
    listedPapers({hubs: rows, papers}).map((row) => [row.synthetic, row.papers]);
  const [one, two] = hubs;
  if (one === undefined || two === undefined) throw new Error("a hub is missing");
  expect(counted([one, two])).toEqual([
    [false, 4],
    [true, 0]
  ]);
  expect(counted([one, {...two, synthetic: true}])).toEqual([
    [false, 3],
    [true, 2]
  ]);
  expect(counted([{...one, errors: 1}, two])).toEqual([
    [false, 2],
    [true, 0]
  ]);
});

test("listedStructure(clusters) has one answer a hub, that of its default clustering", () => {
  const {clusterings} = clusters(analyse(inputs[0] ?? input("x", "")).core(), uncurated);
  const standard = clusterings.find((row) => row.is_default);
  expect(listedStructure({clusterings})).toEqual([
    expect.objectContaining({hub_id: "b", structure: standard?.structure})
  ]);
});
