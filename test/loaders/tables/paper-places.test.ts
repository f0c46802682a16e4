import {expect, test} from "vitest";
import {paperPlaces, papersOfRows} from "../../../loaders/tables/paper-places.js";
import type {PositionRow} from "../../../loaders/tables/cluster-evidence.js";

const papers = Array.from({length: 3000}, (_, i) => ({hub_id: "h", paper_id: `p${String(i)}`}));

const rowsOf = (numbers: readonly number[]): PositionRow[] =>
  numbers.map((number) => ({
    ...{hub_id: "h", paper_id: papers[number]?.paper_id ?? "unknown", x: 0, y: 0},
    ...{layout: "graph", neighbours_kept: null, kept_by_chance: null, stress: null}
  }));

test.each([
  ["several rows of each paper", Array.from({length: 12_000}, (_, i) => Math.floor(i / 4))],
  ["a row of each paper, several times over", Array.from({length: 12_000}, (_, i) => i % 3000)],
  ["papers left out, and far apart", Array.from({length: 12_000}, (_, i) => (i * 997) % 3000)]
])("papersOfRows(runs) gives back the papers of a table's rows: %s", (_, numbers) => {
  const [places] = paperPlaces({positions: rowsOf(numbers)}, papers);
  expect(places).toMatchObject({hub_id: "h", table: "positions"});
  expect([...papersOfRows(places?.runs ?? new Uint8Array())]).toEqual(numbers);
});

test("paperPlaces(tables, papers) has no row of short tables, nor of rows that are of no paper", () => {
  const many = Array.from({length: 12_000}, (_, i) => i % 3000);
  expect(paperPlaces({positions: rowsOf(many.slice(0, 10_000))}, papers)).toEqual([]);
  expect(paperPlaces({positions: rowsOf([...many, 3000])}, papers)).toEqual([]);
  expect(paperPlaces({positions: rowsOf(many)}, [])).toEqual([]);
});
