import {expect, test} from "vitest";
import {middleInView} from "../../../src/figures/middle-in-view.js";

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
