import {expect, test} from "vitest";
import {cross, nearestIn, runsThrough} from "../../../src/figures/segments.js";

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
