import fc from "fast-check";
import {expect, test} from "vitest";
import {dotLayout} from "../../../src/figures/dots.js";

test("dotLayout(31, 1080) is one row", () => {
  const {rows, columns, pitch, width} = dotLayout(31, 1080);
  expect({rows, columns, pitch, width}).toEqual({rows: 1, columns: 31, pitch: 26, width: 806});
});

test("dotLayout(31, 358) wraps", () => {
  const {rows, columns} = dotLayout(31, 358);
  expect({rows, columns}).toEqual({rows: 2, columns: 17});
});

test("dotLayout(0, 358) has no dots and no height", () => {
  const {rows, width, height} = dotLayout(0, 358);
  expect({rows, width, height}).toEqual({rows: 0, width: 0, height: 0});
});

test("no two dots of a layout touch, and none leaves it", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 200}),
      fc.integer({min: 200, max: 1080}),
      (count, width) => {
        const layout = dotLayout(count, width);
        const seen = new Set<string>();
        for (let i = 0; i < count; i++) {
          const {x, y} = layout.at(i);
          seen.add(`${x} ${y}`);
          expect(x - layout.radius).toBeGreaterThanOrEqual(0);
          expect(x + layout.radius).toBeLessThanOrEqual(width + 1e-6);
          expect(y + layout.radius).toBeLessThanOrEqual(layout.height);
        }
        expect(seen.size).toBe(count);
        expect(layout.radius * 2).toBeLessThan(layout.pitch);
      }
    )
  );
});
