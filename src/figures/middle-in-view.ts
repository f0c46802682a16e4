import type {Point} from "../page/point.js";
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
