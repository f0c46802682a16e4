import {expect, test} from "vitest";
import {cross, labelCluster, nearestIn, runsThrough} from "../../../src/figures/label-cluster.js";
import {touches} from "../../../src/figures/label-point.js";
import {dotCounts} from "../../../src/figures/points-in-view.js";

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

const area = {left: 10, top: 10, right: 30, bottom: 20};
const segment = (x1: number, y1: number, x2: number, y2: number) => ({
  from: {x: x1, y: y1},
  to: {x: x2, y: y2}
});

test("a segment runs through an area that it enters, crosses or lies in, and not past one", () => {
  expect(runsThrough(segment(0, 0, 40, 30), area)).toBe(true);
  expect(runsThrough(segment(0, 15, 12, 15), area)).toBe(true);
  expect(runsThrough(segment(12, 12, 14, 14), area)).toBe(true);
  expect(runsThrough(segment(20, 0, 20, 40), area)).toBe(true);
  expect(runsThrough(segment(0, 15, 8, 15), area)).toBe(false);
  expect(runsThrough(segment(0, 0, 9, 40), area)).toBe(false);
  expect(runsThrough(segment(0, 25, 40, 25), area)).toBe(false);
});

test("segments cross where each has its ends on both sides of the other", () => {
  expect(cross(segment(0, 0, 10, 10), segment(0, 10, 10, 0))).toBe(true);
  expect(cross(segment(0, 0, 10, 10), segment(6, 4, 20, 0))).toBe(false);
});

test("the nearest point of an area is at its border, or the point itself", () => {
  expect(nearestIn(area, {x: 0, y: 15})).toEqual({x: 10, y: 15});
  expect(nearestIn(area, {x: 40, y: 40})).toEqual({x: 30, y: 20});
  expect(nearestIn(area, {x: 20, y: 15})).toEqual({x: 20, y: 15});
});
