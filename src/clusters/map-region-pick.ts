import type {PaperRow, PositionRow} from "npm:hubscope";
import {extent} from "npm:d3";
import {filterKind} from "../interaction/bind-filter.js";
import type {PaperPick} from "../interaction/pick-papers.js";

/** The tables that a region of the map is read from. */
export interface RegionRows {
  papers: readonly PaperRow[];
  positions: readonly PositionRow[];
}

/** The filter by a region of the map that a reader has marked. */
export const regionFilter = filterKind({
  kind: "region",
  needs: ["papers", "positions"],
  read: statedRegion
});

const digits = 1e4;
const stated = /^(?<sides>-?[\d.]+(?:_-?[\d.]+){3})(?<but>(?:\*\d+)*)$/u;

/**
 * The papers in a marked region of the map, to select. The address states the smallest rectangle of
 * the map that holds them, in the units of `positions`, and by their numbers the papers within it
 * that are not among them, as papers may be drawn a little beside their place. So a link is short
 * and gives the same papers at any width.
 */
export function regionPick(
  picked: readonly PaperRow[],
  {papers, positions}: RegionRows
): PaperPick {
  const inside = new Set(picked.map(({paper_id: id}) => id));
  const at = placed(positions.filter(({paper_id: id}) => inside.has(id)));
  const [left = 0, right = 0] = extent(at, ({x}) => x);
  const [bottom = 0, top = 0] = extent(at, ({y}) => y);
  const sides = [
    ...[left, bottom].map((side) => Math.floor(side * digits) / digits),
    ...[right, top].map((side) => Math.ceil(side * digits) / digits)
  ];
  const others = within(sides, {papers, positions}).filter(({paper_id: id}) => !inside.has(id));
  return {
    kind: "region",
    papers: [...inside],
    words: "in the marked region of the map",
    state: `${sides.join("_")}${others.map(({position}) => `*${position}`).join("")}`
  };
}

/** The region that an address states; null where it states none, or one without papers. */
export function statedRegion(address: string, rows: RegionRows): PaperPick | null {
  const parts = stated.exec(address)?.groups;
  if (parts === undefined) return null;
  const but = new Set(parts["but"]?.split("*"));
  const sides = (parts["sides"] ?? "").split("_").map(Number);
  const picked = within(sides, rows).filter(({position}) => !but.has(String(position)));
  return picked.length === 0 ? null : regionPick(picked, rows);
}

function within(
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  {papers, positions}: RegionRows
): PaperRow[] {
  const inside = new Set(
    placed(positions)
      .filter(({x, y}) => x >= left && x <= right && y >= bottom && y <= top)
      .map(({id}) => id)
  );
  return papers.filter(({paper_id: id}) => inside.has(id));
}

function placed(positions: readonly PositionRow[]): {id: string; x: number; y: number}[] {
  return positions.flatMap(({paper_id: id, x, y}) =>
    x === null || y === null ? [] : [{id, x, y}]
  );
}
