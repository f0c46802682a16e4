import type {Branch} from "./hierarchy.js";

/** A branch of a dendrogram in pixels: papers stand right, the top of the hierarchy left. */
export interface PlacedBranch {
  branch: Branch;
  x: number;
  y: number;
  parts: readonly PlacedBranch[];
}

/** Lays out a hierarchy on `width` pixels, its ends `pitch` pixels below each other. */
export function dendrogramLayout(
  top: Branch,
  {width, pitch}: {width: number; pitch: number}
): {top: PlacedBranch; all: PlacedBranch[]; height: number; x: (height: number) => number} {
  let ends = 0;
  const all: PlacedBranch[] = [];
  const highest = top.height > 0 ? top.height : 1;
  const x = (height: number) => 6 + (width - 12) * (1 - height / highest);
  const place = (branch: Branch): PlacedBranch => {
    const parts = branch.parts.map(place);
    const ys = parts.map(({y}) => y);
    const y = parts.length === 0 ? (ends++ + 0.5) * pitch : (Math.min(...ys) + Math.max(...ys)) / 2;
    const placed = {branch, x: x(parts.length === 0 ? 0 : branch.height), y, parts};
    all.push(placed);
    return placed;
  };
  const placed = place(top);
  return {top: placed, all, height: ends * pitch, x};
}
