import type {Point} from "../page/dom.js";
import type {Area} from "./label-point.js";

/** How far a map is moved and magnified: a point stands at k × x + the view's x. */
export interface View {
  k: number;
  x: number;
  y: number;
}

/**
 * Of the points of a map that a frame shows, the one nearest to their mean; undefined where it shows
 * none. Frames may be many a second, so nothing is made for a point.
 */
export function middleInView<Placed extends Point>(
  points: readonly Placed[],
  {left, top, right, bottom}: Area,
  {k, x: dx, y: dy}: View
): Placed | undefined {
  const area = {
    left: (left - dx) / k,
    top: (top - dy) / k,
    right: (right - dx) / k,
    bottom: (bottom - dy) / k
  };
  let [x, y, count] = [0, 0, 0];
  for (const point of points) {
    if (!isWithin(point, area)) continue;
    x += point.x;
    y += point.y;
    count += 1;
  }
  let best: Placed | undefined;
  let least = Infinity;
  for (const point of points) {
    if (!isWithin(point, area)) continue;
    const far = (point.x - x / count) ** 2 + (point.y - y / count) ** 2;
    if (far >= least) continue;
    best = point;
    least = far;
  }
  return best;
}

/** Whether a point is in an area or at its border. */
export function isWithin({x, y}: Point, {left, top, right, bottom}: Area): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

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
