import fc from "fast-check";
import {expect, test} from "vitest";
import {flowLabels, placeLabels} from "../../../src/marks/segment-strip.js";

test("placeLabels puts labels on one line where they have room", () => {
  expect(
    placeLabels(
      [
        {x: 0, width: 80},
        {x: 200, width: 80}
      ],
      600
    )
  ).toEqual([
    {x: 0, line: 0},
    {x: 200, line: 0}
  ]);
});

test("placeLabels puts the left one of two that would touch on the next line", () => {
  expect(
    placeLabels(
      [
        {x: 0, width: 80},
        {x: 50, width: 80}
      ],
      600
    )
  ).toEqual([
    {x: 0, line: 1},
    {x: 50, line: 0}
  ]);
});

test("placeLabels moves a label left that would leave the width", () => {
  expect(placeLabels([{x: 590, width: 80}], 600)).toEqual([{x: 520, line: 0}]);
});

test("placeLabels gives up where the lines do not do", () => {
  expect(placeLabels([{x: 0, width: 700}], 600)).toBeNull();
});

test("placed labels never touch, nor does a leader cross one", () => {
  const some = fc.array(
    fc.record({x: fc.integer({min: 0, max: 600}), width: fc.integer({min: 20, max: 200})}),
    {minLength: 1, maxLength: 7}
  );
  fc.assert(
    fc.property(some, (unsorted) => {
      const labels = unsorted.toSorted((a, b) => a.x - b.x);
      const placed = placeLabels(labels, 600) ?? [];
      const all = placed.map((at, i) => ({
        ...at,
        to: at.x + (labels[i]?.width ?? 0),
        leader: labels[i]?.x ?? 0
      }));
      for (const a of all) {
        for (const b of all) {
          if (a === b) continue;
          if (a.line === b.line) expect(a.to <= b.x || b.to <= a.x).toBe(true);
          if (a.line > b.line) expect(a.leader <= b.x || a.leader >= b.to).toBe(true);
        }
      }
    })
  );
});

test("flowLabels starts a new line where a label would leave the width", () => {
  expect(flowLabels([100, 100, 100], 230)).toEqual([
    {x: 0, line: 0},
    {x: 114, line: 0},
    {x: 0, line: 1}
  ]);
});
