import fc from "fast-check";
import {expect, test} from "vitest";
import {labelPoint, touches, touchesMark} from "../../../src/figures/label-point.js";

const frame = {left: 0, top: 0, right: 400, bottom: 300};
const mark = (x: number, y: number, radius = 5) => ({x, y, radius, width: 60, height: 16});

test("a label stands to the right of its mark where there is room, else to the left", () => {
  expect(labelPoint([mark(100, 100)], frame)).toEqual([
    {left: 109, top: 92, right: 169, bottom: 108}
  ]);
  expect(labelPoint([mark(380, 100)], frame)).toEqual([
    {left: 311, top: 92, right: 371, bottom: 108}
  ]);
});

test("the label of an earlier mark wins, and a later one without room is left out", () => {
  const close = Array.from({length: 30}, (_, i) => mark(200 + (i % 6), 150 + i / 6));
  const placed = labelPoint(close, frame);
  expect(placed[0]).not.toBeNull();
  expect(placed).toContain(null);
});

test("a label goes further away where it may, and avoids what it can", () => {
  const wall = {left: 0, top: 0, right: 400, bottom: 130};
  const [near] = labelPoint([mark(200, 100)], frame, {obstacles: [wall]});
  const [far] = labelPoint([mark(200, 100)], frame, {obstacles: [wall], reach: 40});
  expect(near).toBeNull();
  expect(far?.top).toBeGreaterThanOrEqual(130);
  const whisker = {left: 200, top: 99, right: 320, bottom: 101};
  const [clear] = labelPoint([mark(200, 100)], frame, {avoid: [whisker]});
  expect(clear && touches(clear, whisker)).toBe(false);
});

test("each thing to avoid costs as much as 24 pixels further away", () => {
  const whiskers = (count: number) =>
    Array.from({length: count}, (_, i) => {
      const y = 150 + (i % 2 === 0 ? i : -i - 1) * 4;
      return {left: 0, top: y - 1, right: 400, bottom: y + 1};
    });
  const struck = (count: number) => {
    const avoid = whiskers(count);
    const [place] = labelPoint([mark(200, 150)], frame, {avoid, reach: 90});
    return avoid.filter((one) => place != null && touches(place, one)).length;
  };
  expect(struck(1)).toBe(0);
  expect(struck(11)).toBe(0);
  expect(struck(60)).toBeGreaterThan(0);
});

test("placed labels touch no mark, no other label and no obstacle, and stay in the frame", () => {
  const marks = fc.array(
    fc.record({
      x: fc.integer({min: 10, max: 390}),
      y: fc.integer({min: 10, max: 290}),
      radius: fc.integer({min: 2, max: 14}),
      width: fc.integer({min: 10, max: 150}),
      height: fc.constant(16)
    }),
    {maxLength: 25}
  );
  const obstacle = {left: 150, top: 100, right: 220, bottom: 140};
  fc.assert(
    fc.property(marks, (all) => {
      const placed = labelPoint(all, frame, {obstacles: [obstacle], reach: 24});
      for (const [i, area] of placed.entries()) {
        if (area === null) continue;
        expect(touches(area, obstacle)).toBe(false);
        expect(all.some((one) => touchesMark(area, one))).toBe(false);
        expect(placed.some((other, k) => k > i && other !== null && touches(area, other))).toBe(
          false
        );
        expect(area.left >= 0 && area.right <= 400 && area.top >= 0 && area.bottom <= 300).toBe(
          true
        );
      }
    })
  );
});

test("a mark that is named has its label before the others, also a little away from the mark", () => {
  const close = Array.from({length: 30}, (_, i) => mark(200 + (i % 6), 150 + i / 6));
  const unnamed = labelPoint(close, frame);
  const at = unnamed.lastIndexOf(null);
  const named = close.map((one, i) => ({...one, named: i === at}));
  expect(labelPoint(named, frame)[at]).not.toBeNull();
  const wall = {left: 0, top: 0, right: 400, bottom: 118};
  const one = {...mark(200, 100), named: true};
  expect(labelPoint([mark(200, 100)], frame, {obstacles: [wall]})).toEqual([null]);
  expect(labelPoint([one], frame, {obstacles: [wall]})).not.toEqual([null]);
});
