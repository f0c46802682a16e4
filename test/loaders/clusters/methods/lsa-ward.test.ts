import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cut, ward} from "../../../../loaders/clusters/methods/lsa-ward.js";

const scipy = "scipy 1.10: scipy.cluster.hierarchy.ward(points)";
const points = [Float64Array.of(0, 0, 4, 4, 10, 10, 9), Float64Array.of(0, 1, 0, 1.5, 10, 9, 8)];

describe("ward(points, count)", () => {
  it(`merges as ${scipy}`, () => {
    const expected: [number, number, number][] = [
      [0, 1, 1],
      [4, 5, 1],
      [2, 3, 1.5],
      [6, 8, 2.081666],
      [7, 9, 5.66789202],
      [10, 11, 21.0239376]
    ];
    const merges = ward(points, 7);
    expect(merges.map(({one, other}) => [one, other])).toEqual(
      expected.map(([one, other]) => [one, other])
    );
    expected.forEach(([, , height], i) => expect(merges[i]?.height).toBeCloseTo(height, 6));
  });

  it("makes one cluster of all points, each part once, in the order of heights", () => {
    const point = fc.tuple(fc.integer({max: 5, min: 0}), fc.integer({max: 5, min: 0}));
    fc.assert(
      fc.property(fc.array(point, {maxLength: 20}), (given) => {
        const merges = ward(
          [Float64Array.from(given, ([x]) => x), Float64Array.from(given, ([, y]) => y)],
          given.length
        );
        expect(merges.length).toBe(Math.max(0, given.length - 1));
        const parts = merges.flatMap(({one, other}) => [one, other]);
        expect(parts.sort((a, b) => a - b)).toEqual(parts.map((_, i) => i));
        const heights = merges.map(({height}) => height);
        heights.forEach((height, i) => {
          expect(height).toBeGreaterThanOrEqual((heights[i - 1] ?? 0) - 1e-9);
        });
      })
    );
  });
});

describe("cut(merges, count, k)", () => {
  it.each([
    [1, [0, 0, 0, 0, 0, 0, 0]],
    [2, [0, 0, 0, 0, 1, 1, 1]],
    [3, [0, 0, 1, 1, 2, 2, 2]],
    [7, [0, 1, 2, 3, 4, 5, 6]],
    [9, [0, 1, 2, 3, 4, 5, 6]]
  ])("leaves %d clusters", (k, groups) => {
    const labels = [...cut(ward(points, 7), 7, k)];
    const names = [...new Set(labels)];
    expect(labels.map((label) => names.indexOf(label))).toEqual(groups);
  });
});
