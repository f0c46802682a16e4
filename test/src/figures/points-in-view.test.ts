import fc from "fast-check";
import {expect, test} from "vitest";
import {dotCounts, middleInView} from "../../../src/figures/points-in-view.js";

const points = [0, 1, 2, 10, 30].map((x) => ({x, y: 0}));
const frame = {left: 0, top: -5, right: 20, bottom: 5};

test("middleInView(points, frame, view): the point nearest to the mean of those in the frame", () => {
  expect(middleInView(points, frame, {k: 1, x: 0, y: 0})).toEqual({x: 2, y: 0});
  expect(middleInView(points, frame, {k: 1, x: -9, y: 0})).toEqual({x: 10, y: 0});
  expect(middleInView(points, frame, {k: 10, x: 0, y: 0})).toEqual({x: 1, y: 0});
});

test("middleInView(): none where the frame shows none", () => {
  expect(middleInView(points, frame, {k: 1, x: 0, y: 40})).toBeUndefined();
  expect(middleInView([], frame, {k: 1, x: 0, y: 0})).toBeUndefined();
});

const size = {width: 200, height: 120};

test("points in an area are counted as one by one, on the lines of its cells", () => {
  const point = fc.record({
    x: fc.integer({min: -20, max: 220}),
    y: fc.integer({min: -20, max: 140})
  });
  const cell = fc.integer({min: 0, max: 30});
  fc.assert(
    fc.property(fc.array(point), cell, cell, cell, cell, (points, a, b, c, d) => {
      const area = {
        left: 4 * Math.min(a, b),
        right: 4 * Math.max(a, b),
        top: 4 * Math.min(c, d),
        bottom: 4 * Math.max(c, d)
      };
      const inside = points.filter(
        ({x, y}) =>
          x >= Math.max(0, area.left) &&
          x < area.right &&
          x <= 200 &&
          y >= Math.max(0, area.top) &&
          y < area.bottom &&
          y <= 120
      );
      expect(dotCounts(points, size)(area)).toBe(inside.length);
    })
  );
});

test("an area beyond the drawing has the points within it", () => {
  const count = dotCounts(
    [
      {x: 3, y: 3},
      {x: 199, y: 119}
    ],
    size
  );
  expect(count({left: -50, top: -50, right: 500, bottom: 500})).toBe(2);
  expect(count({left: -50, top: -50, right: -10, bottom: -10})).toBe(0);
});
