import type {Point} from "../page/point.js";
import type {View} from "./middle-in-view.js";
import type {Area} from "./label-point.js";

const cell = 4;

/**
 * Counts points of a drawing of `width` × `height` pixels: the function that is returned says how
 * many of them stand in an area, to within 4 pixels, as fast for many points as for few. Points
 * are moved and magnified as `view` says, if at all; those outside the drawing are left out.
 */
export function dotCounts(
  points: Iterable<Point>,
  {width, height, view = {k: 1, x: 0, y: 0}}: {width: number; height: number; view?: View}
): (area: Area) => number {
  const across = Math.ceil(width / cell) + 1;
  const down = Math.ceil(height / cell) + 1;
  const sums = new Int32Array((across + 1) * (down + 1));
  const at = (column: number, row: number) => row * (across + 1) + column;
  for (const point of points) {
    const x = view.x + view.k * point.x;
    const y = view.y + view.k * point.y;
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const i = at(Math.floor(x / cell) + 1, Math.floor(y / cell) + 1);
    sums[i] = (sums[i] ?? 0) + 1;
  }
  for (let row = 1; row <= down; row++) {
    let line = 0;
    for (let column = 1; column <= across; column++) {
      line += sums[at(column, row)] ?? 0;
      sums[at(column, row)] = line + (sums[at(column, row - 1)] ?? 0);
    }
  }
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
  return ({left, top, right, bottom}) => {
    const [from, to] = [
      within(Math.round(left / cell), across),
      within(Math.round(right / cell), across)
    ];
    const [above, below] = [
      within(Math.round(top / cell), down),
      within(Math.round(bottom / cell), down)
    ];
    const sum = (column: number, row: number) => sums[at(column, row)] ?? 0;
    return sum(to, below) - sum(from, below) - sum(to, above) + sum(from, above);
  };
}
