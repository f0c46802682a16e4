import {describe, expect, it} from "vitest";
import {latentDimensions, leadingVectors} from "../../../loaders/clusters/latent-dimensions.js";
import {denseVectors, fiveRows} from "./dense.js";

it("latentDimensions(vectors, dimensions) has the singular values of numpy.linalg.svd as lengths", () => {
  const lengths = latentDimensions(denseVectors(fiveRows), 3).map((values) =>
    Math.hypot(...values)
  );
  [1.70188836, 1.30384048, 0.54772256].forEach((value, i) => {
    expect(lengths[i]).toBeCloseTo(value, 6);
  });
});

const byDiagonal = (diagonal: readonly number[]) => (vector: Float64Array) =>
  vector.map((value, i) => value * (diagonal[i] ?? 0));

describe("leadingVectors(multiply, size, count, {rounds, seed})", () => {
  it("finds the largest eigenvalues and their vectors", () => {
    const diagonal = Array.from({length: 60}, (_, i) => (i === 40 ? 9 : i === 7 ? 5 : 1 / (i + 1)));
    const {values, vectors} = leadingVectors(byDiagonal(diagonal), 60, 2);
    expect(values[0]).toBeCloseTo(9, 9);
    expect(values[1]).toBeCloseTo(5, 9);
    expect(vectors[0]?.[40]).toBeCloseTo(1, 9);
    expect(vectors[1]?.[7]).toBeCloseTo(1, 9);
  });

  it("copes with fewer dimensions than asked for, with none, and with nothing but zeros", () => {
    expect(leadingVectors(byDiagonal([4, 2]), 2, 5).values).toHaveLength(2);
    expect(leadingVectors(byDiagonal([]), 0, 2).vectors).toEqual([]);
    expect([...leadingVectors(byDiagonal([]), 30, 2).values]).toEqual([0, 0]);
    expect(leadingVectors(byDiagonal([3]), 40, 2).values[0]).toBeCloseTo(3, 9);
  });

  it("gives the same for the same seed", () => {
    const once = (seed: number) => leadingVectors(byDiagonal([3, 2, 1]), 3, 2, {seed});
    expect(once(3)).toEqual(once(3));
  });
});
