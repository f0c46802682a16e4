import type {Point} from "../page/point.js";
import type {Area} from "./label-point.js";

/** A straight line from one point to another. */
export interface Segment {
  from: Point;
  to: Point;
}

/** The point of an area that is nearest to a point: that point itself where it is inside. */
export function nearestIn({left, top, right, bottom}: Area, {x, y}: Point): Point {
  return {x: Math.max(left, Math.min(x, right)), y: Math.max(top, Math.min(y, bottom))};
}

/** Whether a segment runs through an area, or touches it. */
export function runsThrough({from, to}: Segment, {left, top, right, bottom}: Area): boolean {
  let [enters, leaves] = [0, 1];
  for (const [start, end, low, high] of [
    [from.x, to.x, left, right],
    [from.y, to.y, top, bottom]
  ] as const) {
    const step = end - start;
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    enters = Math.max(enters, Math.min(a, b));
    leaves = Math.min(leaves, Math.max(a, b));
  }
  return enters <= leaves;
}

/** Whether two segments cross. */
export function cross(a: Segment, b: Segment): boolean {
  const side = ({from, to}: Segment, {x, y}: Point) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  return side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to);
}
