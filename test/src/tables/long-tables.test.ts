import {
  clusterPlacesTable,
  corePlacesTable,
  tables,
  type NeighbourRow,
  type Table
} from "npm:hubscope";
import {expect, test} from "vitest";
import {parquet} from "../../../loaders/store/parquet.js";
import {paperPlaces} from "../../../loaders/tables/paper-places.js";
import {longTables} from "../../../src/tables/long-tables.js";
import {abstractsTable, papersAlone} from "../../../src/tables/paper.js";
import {paper} from "../rows.js";

const papers = Array.from({length: 6000}, (_, i) =>
  paper({
    ...{hub_id: "h", paper_id: `paper ${String(i * 7919)}`, title: `Title ${String(i * 31)}`},
    abstract: Array.from({length: 30}, (_, n) => String(Math.sin(i * n))).join(" ")
  })
);
const idOf = (i: number) => papers[i % papers.length]?.paper_id ?? "";
const neighbours = papers.flatMap(({paper_id}, i): NeighbourRow[] =>
  Array.from({length: i % 5}, (_, rank) => ({
    ...{hub_id: "h", paper_id, neighbour_id: idOf(i * 3 + rank), rank: rank + 1},
    ...{similarity: Math.sin(i + rank), terms: [1, 2, 3].map((n) => Math.sin(n * i + rank)).join()}
  }))
);
const files = new Map([
  ["papers", parquet(tables.papers, papers)],
  ["neighbours", parquet(tables.neighbours, neighbours)]
]);
const places = paperPlaces({neighbours}, papers);
const runs = Uint8Array.from({length: 2 ** 19}, (_, i) => 256 * Math.abs(Math.sin(i * i)));
files.set(
  clusterPlacesTable.name,
  parquet(clusterPlacesTable, [...places, {hub_id: "h", table: "other", runs}])
);

/** The long tables of a hub from files in memory, and of which files how many bytes were asked for. */
function opened({places: known = places}: {places?: typeof places | null} = {}) {
  const asked = new Map<string, number>();
  const bytesOf = (file: string) => files.get(file) ?? new Uint8Array();
  const partOf = (file: string) => ({file, from: 0, to: bytesOf(file).length});
  const range = async (file: string, from: number, to: number) => {
    asked.set(file, (asked.get(file) ?? 0) + to - from);
    return bytesOf(file).slice(from, to).buffer;
  };
  const ofHub = async <Row>(table: Table<Row>): Promise<Row[]> => {
    if (table.name === corePlacesTable.name) return [];
    if (table.name === clusterPlacesTable.name && known !== null)
      return JSON.parse("[]").concat(known);
    return long.rows(table, partOf(table.name));
  };
  const long = longTables("h", {files: {range}, ofHub});
  return {long, asked, partOf};
}

const size = (file: string) => files.get(file)?.length ?? 0;

test("longTables(hub).rows(table, part) gives the rows, of a long table without the bytes of its papers' ids", async () => {
  const {long, asked, partOf} = opened();
  expect(await long.rows(tables.papers, partOf("papers"))).toEqual(papers);
  expect(await long.rows(tables.neighbours, partOf("neighbours"))).toEqual(neighbours);
  expect(asked.get("neighbours")).toBeLessThan(size("neighbours") - 25_000);
  expect(asked.get("papers")).toBe(size("papers"));
});

test("papers are read without their abstracts, and those of some papers alone", async () => {
  const {long, asked, partOf} = opened();
  const alone = papers.map(({abstract: _, ...others}) => others);
  expect(await long.rows(papersAlone, partOf("papers"))).toEqual(alone);
  const first = asked.get("papers") ?? 0;
  expect(first).toBeLessThan(0.6 * size("papers"));
  const wanted = Array.from({length: 25}, (_, i) => idOf(i + 3));
  const read = await long.ofPapers(abstractsTable, partOf("papers"), wanted);
  const own = papers.filter(({paper_id}) => wanted.includes(paper_id));
  expect(read).toEqual(own.map(({hub_id, paper_id, abstract}) => ({hub_id, paper_id, abstract})));
  expect((asked.get("papers") ?? 0) - first).toBeLessThan(0.4 * size("papers"));
});

test("of some columns of a table only their bytes are asked for", async () => {
  const {long, asked, partOf} = opened();
  const {rank} = tables.neighbours.columns;
  const table: Table<Pick<NeighbourRow, "rank">> = {...tables.neighbours, columns: {rank}};
  const found = await long.rows(table, partOf("neighbours"));
  expect(found.map((row) => row.rank)).toEqual(neighbours.map((row) => row.rank));
  expect(asked.get("neighbours")).toBeLessThan(40_000);
});

test("longTables(hub).ofPapers(table, part, papers) gives the rows of papers, of which alone pages are asked for", async () => {
  const {long, asked, partOf} = opened();
  for (const i of [0, 4, 2999, 5999]) {
    const own = neighbours.filter(({paper_id}) => paper_id === idOf(i));
    expect(await long.ofPapers(tables.neighbours, partOf("neighbours"), [idOf(i)])).toEqual(own);
  }
  expect(asked.get("neighbours")).toBeLessThan(4 * 0.9 * size("neighbours"));
  expect(await long.ofPapers(tables.neighbours, partOf("neighbours"), ["none"])).toEqual([]);
});

test("where nothing says which papers rows are of, their ids are read", async () => {
  const {long, asked, partOf} = opened({places: []});
  expect(await long.rows(tables.neighbours, partOf("neighbours"))).toEqual(neighbours);
  expect(asked.get("neighbours")).toBe(size("neighbours"));
  expect(await long.ofPapers(tables.neighbours, partOf("neighbours"), [idOf(4)])).toHaveLength(4);
});

test("which papers rows are of is read as well where that is long itself", async () => {
  const {long, asked, partOf} = opened({places: null});
  expect(await long.rows(tables.neighbours, partOf("neighbours"))).toEqual(neighbours);
  expect(asked.get(clusterPlacesTable.name)).toBeGreaterThan(2 ** 18);
});
