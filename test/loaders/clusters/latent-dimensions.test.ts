import {expect, it} from "vitest";
import {
  latentDimensions,
  timesColumns,
  timesRows
} from "../../../loaders/clusters/latent-dimensions.js";
import {denseVectors, fiveRows} from "./dense.js";

it("latentDimensions(vectors, dimensions) has the singular values of numpy.linalg.svd as lengths", () => {
  const lengths = latentDimensions(denseVectors(fiveRows), 3).map((values) =>
    Math.hypot(...values)
  );
  [1.70188836, 1.30384048, 0.54772256].forEach((value, i) => {
    expect(lengths[i]).toBeCloseTo(value, 6);
  });
});

it("timesRows and timesColumns multiply with the matrix and its transpose", () => {
  const vectors = denseVectors([
    [3, 4],
    [0, 2],
    [0, 0]
  ]);
  expect([...timesRows(vectors, Float64Array.of(10, 5))]).toEqual([10, 5, 0]);
  expect([...timesColumns(vectors, Float64Array.of(5, 1, 9))]).toEqual([3, 5]);
});
