import {expect, test} from "vitest";
import {mapPoints} from "../../../src/clusters/map-points.js";
import {groupTables} from "./cluster-rows.js";

test("mapPoints(rows, {width}): inside, one scale both ways, none on another, the same each time", () => {
  const rows = groupTables({papers: 31, aloneEach: 16});
  const {points, off, width, height} = mapPoints(rows, {width: 600});
  expect(off.map(({paper_id}) => paper_id)).toEqual(["p16"]);
  expect(points).toHaveLength(30);
  for (const [i, a] of points.entries()) {
    expect(a.x - a.radius).toBeGreaterThanOrEqual(0);
    expect(a.x + a.radius).toBeLessThanOrEqual(width);
    expect(a.y - a.radius).toBeGreaterThanOrEqual(0);
    expect(a.y + a.radius).toBeLessThanOrEqual(height);
    for (const b of points.slice(i + 1)) {
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius - 1);
    }
  }
  expect(mapPoints(rows, {width: 600})).toEqual(mapPoints(rows, {width: 600}));
});

test("mapPoints: distances keep their ratios where no paper has to move", () => {
  const rows = groupTables({papers: 3});
  const positions = [
    {x: 0, y: 0},
    {x: 1, y: 0},
    {x: 0, y: 0.5}
  ].map((at, i) => ({
    hub_id: "h",
    paper_id: `p${i + 1}`,
    layout: "pcoa",
    neighbours_kept: null,
    kept_by_chance: null,
    stress: 0,
    ...at
  }));
  const {points} = mapPoints({papers: rows.papers, positions}, {width: 500});
  const [a, b, c] = points;
  const across = (b?.x ?? 0) - (a?.x ?? 0);
  const up = (a?.y ?? 0) - (c?.y ?? 0);
  expect(across).toBeGreaterThan(100);
  expect(up / across).toBeCloseTo(0.5, 5);
});

test("mapPoints: papers of one place are moved apart, a title only is smaller", () => {
  const rows = groupTables({papers: 12});
  const positions = rows.positions.map((row) => ({...row, x: 1, y: 1}));
  const {points} = mapPoints({papers: rows.papers, positions}, {width: 400});
  expect(new Set(points.map(({x, y}) => `${x},${y}`)).size).toBe(12);
  const bare = points.find(({paper}) => paper.summary === null);
  expect(bare?.radius).toBeLessThan(points[0]?.radius ?? 0);
  expect(mapPoints({papers: [], positions: []}, {width: 400}).points).toEqual([]);
});
