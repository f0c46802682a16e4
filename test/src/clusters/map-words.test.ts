import {expect, test} from "vitest";
import {clusterView} from "../../../src/clusters/cluster-views.js";
import {mapNotes, mapReading} from "../../../src/clusters/map-words.js";
import {groupTables} from "./cluster-rows.js";

const position = {hub_id: "h", x: 0, y: 0, layout: "pcoa", stress: 0.4};
const of = (shares: readonly (number | null)[], points = shares.length) =>
  mapNotes(
    shares.map((share, i) => ({
      ...position,
      paper_id: `p${i}`,
      neighbours_kept: share,
      kept_by_chance: share === null ? null : 0.25
    })),
    {points: Array.from({length: points}, () => ({}))}
  ).map((note) => note.replaceAll("\u00a0", " "));

test("mapNotes says on average how many of the papers drawn nearest are near, where it was measured", () => {
  expect(of([0.2, 0.4, null, 0.9])).toEqual([
    "Distances are approximate: of the papers drawn nearest to a paper, 50 % are among the nearest by its words, on average; by chance it would be 25 %."
  ]);
  expect(of([null, null])).toEqual(["Distances are approximate."]);
  expect(of([0.5], 1)).toEqual([]);
});

test("mapReading names hollow and small dots only where there are some", () => {
  const read = (floatingEach: number, bare: boolean) => {
    const rows = groupTables({papers: 12, floatingEach});
    const view = clusterView(rows);
    const papers = rows.papers.map((row) => (bare ? row : {...row, summary: "Of it."}));
    return view === undefined ? "" : mapReading(papers, view);
  };
  expect(read(0, false)).toMatch(/^One dot is one paper; near papers share words\. Drag to mark/u);
  expect(read(4, false)).toContain("A hollow dot floats");
  expect(read(0, true)).toContain("A small dot has a title only.");
});
