import {describe, expect, it} from "vitest";
import {factorise, type Factors} from "../../../../loaders/clusters/methods/factorise.js";
import {denseVectors, fiveRows} from "../dense.js";

const sklearn =
  'scikit-learn 1.2: NMF(2, init="nndsvda", max_iter=5000, tol=1e-12).reconstruction_err_';

function error({k, papers, features}: Factors, table: readonly (readonly number[])[]): number {
  const squares = table.flatMap((row, paper) => {
    const length = Math.hypot(...row);
    return row.map((value, feature) => {
      let product = 0;
      for (let c = 0; c < k; ++c) {
        product += (papers[paper * k + c] ?? 0) * (features[feature * k + c] ?? 0);
      }
      return (value / length - product) ** 2;
    });
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

describe("factorise(vectors, k, {seed, rounds})", () => {
  it(`reaches the error of ${sklearn}`, () => {
    const factors = factorise(denseVectors(fiveRows), 2, {rounds: 3000});
    expect(error(factors, fiveRows)).toBeCloseTo(0.6406630581844738, 6);
    expect(Math.min(...factors.papers, ...factors.features)).toBeGreaterThanOrEqual(0);
  });

  it("comes nearer by every round", () => {
    const errors = [1, 2, 4, 8, 16].map((rounds) =>
      error(factorise(denseVectors(fiveRows), 2, {rounds}), fiveRows)
    );
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
  });

  it("is exact where there are as many parts as groups of equal rows", () => {
    const table = [
      [1, 2, 0, 0],
      [0, 0, 1, 1],
      [1, 2, 0, 0]
    ];
    expect(error(factorise(denseVectors(table), 2, {rounds: 200}), table)).toBeCloseTo(0, 6);
  });
});
