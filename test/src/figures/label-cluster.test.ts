import {expect, test} from "vitest";
import {dotCounts} from "../../../src/figures/dot-counts.js";
import {touches} from "../../../src/figures/label-point.js";
import {labelCluster} from "../../../src/figures/label-cluster.js";

const size = {width: 400, height: 300};
const frame = {left: 0, top: 0, right: 400, bottom: 300};
const grid = (left: number, top: number, right: number, bottom: number, step = 10) => {
  const across = Array.from({length: Math.floor((right - left) / step)}, (_, i) => left + i * step);
  const down = Array.from({length: Math.floor((bottom - top) / step)}, (_, i) => top + i * step);
  return across.flatMap((x) => down.map((y) => ({x, y})));
};
type Dots = ReturnType<typeof grid>;
const wanted = (own: Dots, others: Dots) => ({
  sizes: [{width: 100, height: 20}],
  own,
  middle: own[Math.floor(own.length / 2)] ?? {x: 0, y: 0},
  radius: 4,
  mine: dotCounts(own, size),
  others: dotCounts(others, size),
  frame,
  placed: []
});

test("a label stands in free space beside its dots, and covers none", () => {
  const own = grid(150, 100, 250, 200);
  const place = labelCluster(wanted(own, []));
  expect(place && dotCounts(own, size)(place.area)).toBe(0);
  expect(place?.leader).toBe(null);
});

test("between the dots of others it covers its own, and never more of theirs", () => {
  const own = grid(120, 100, 280, 180);
  const others = grid(0, 0, 400, 300).filter(({x, y}) => x < 110 || x > 290 || y < 90 || y > 190);
  const place = labelCluster(wanted(own, others));
  expect(place && dotCounts(others, size)(place.area)).toBe(0);
  expect(labelCluster(wanted([{x: 200, y: 150}], grid(0, 0, 400, 300)))).toBe(null);
});

test("a label away from its dots has a leader, clear of the labels placed before", () => {
  const own = [{x: 200, y: 150}];
  const ring = grid(150, 100, 260, 210).filter(
    ({x, y}) => Math.hypot(x - 200, y - 150) > 5 && Math.hypot(x - 200, y - 150) < 50
  );
  const first = labelCluster(wanted(own, ring));
  expect(first?.leader?.from).toEqual({x: 200, y: 150});
  if (first === null) return;
  const second = labelCluster({...wanted(own, ring), placed: [first]});
  expect(second && touches(first.area, second.area)).toBe(false);
});
