import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {pcoa} from "../../../../loaders/clusters/positions/pcoa.js";
import {vectors} from "../../../../loaders/clusters/vectors.js";
import {denseVectors, fiveRows} from "../dense.js";
import {phrasedTitles, titlesOfFewWords} from "../phrased.js";

const numpy =
  "numpy 1.24: w, v = eigh(B), B = -0.5 * J @ (2 - 2 * X @ X.T) @ J, and v * sqrt(w) of the two largest";

describe("pcoa(vectors)", () => {
  it(`finds the coordinates and stress of ${numpy}`, () => {
    const {x, y, stress} = pcoa(denseVectors(fiveRows));
    const expected = {
      x: [0.670820393, 0.632455532, -0.632455532, -0.670820393, 0],
      y: [0.284132753, -0.263976182, -0.263976182, 0.284132753, -0.0403131438]
    };
    const sign = Math.sign(x[0] ?? 0);
    expected.x.forEach((value, i) => expect(sign * (x[i] ?? NaN)).toBeCloseTo(value, 8));
    expected.y.forEach((value, i) => expect(y[i]).toBeCloseTo(value, 8));
    expect(stress).toBeCloseTo(0.06934674634871343, 9);
  });

  it("shows what lies in a plane without stress", () => {
    const {stress} = pcoa(
      denseVectors([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1]
      ])
    );
    expect(stress).toBeCloseTo(0, 6);
  });

  it("puts equal papers in one point, without stress", () => {
    const {x, y, stress} = pcoa(denseVectors([0, 1, 2, 3, 4].map(() => [1, 2, 3, 0.7])));
    expect(stress).toBe(0);
    expect(new Set([...x, ...y])).toEqual(new Set([0]));
  });

  it("puts papers without terms nowhere, and all others somewhere, whatever the papers", () => {
    fc.assert(
      fc.property(titlesOfFewWords, (titles) => {
        const given = vectors(phrasedTitles(...titles));
        const {x, y, stress} = pcoa(given);
        expect(stress).toBeGreaterThanOrEqual(0);
        expect(stress).toBeLessThanOrEqual(1);
        for (let row = 0; row < given.rows; ++row) {
          const placed = (given.starts[row + 1] ?? 0) > (given.starts[row] ?? 0);
          expect(Number.isFinite(x[row])).toBe(placed);
          expect(Number.isFinite(y[row])).toBe(placed);
        }
      })
    );
  });
});
