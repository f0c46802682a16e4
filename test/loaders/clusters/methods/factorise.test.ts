import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Factor, factorise, type Factors} from "../../../../loaders/clusters/methods/factorise.js";
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

const k = 4;
const rows = (count: number) =>
  fc.array(
    fc.oneof({weight: 2, arbitrary: fc.constant(0)}, fc.double({min: 0.01, max: 9, noNaN: true})),
    {minLength: count * k, maxLength: count * k}
  );

/** The same pass with every entry in it, 0 or not. */
function densely(values: number[], products: readonly number[], other: readonly number[]): void {
  for (let row = 0; row < values.length; row += k) {
    for (let c = 0; c < k; ++c) {
      let slope = -(products[row + c] ?? 0);
      for (let d = 0; d < k; ++d) slope += productOf(other, c, d) * (values[row + d] ?? 0);
      const own = productOf(other, c, c);
      if (own > 0) values[row + c] = Math.max(0, (values[row + c] ?? 0) - slope / own);
    }
  }
}

function productOf(values: readonly number[], c: number, d: number): number {
  let sum = 0;
  for (let row = 0; row < values.length; row += k) {
    const value = values[row + c] ?? 0;
    if (value !== 0) sum += value * (values[row + d] ?? 0);
  }
  return sum;
}

describe("Factor(values, k)", () => {
  it("descends as if nothing were passed over, to the last bit, twice in a row", () => {
    fc.assert(
      fc.property(rows(5), rows(5), rows(3), (values, products, others) => {
        const other = new Factor(Float64Array.from(others), k);
        const factor = new Factor(Float64Array.from(values), k);
        const dense = [...values];
        for (let pass = 0; pass < 2; ++pass) {
          factor.products.set(products);
          factor.descend(other);
          densely(dense, products, others);
          expect([...factor.values]).toEqual(dense);
        }
      })
    );
  });

  it("adds a weighed row to the products of the other side", () => {
    const one = new Factor(Float64Array.of(1, 0, 2, 0, 3, 4), 3);
    const other = new Factor(new Float64Array(3), 3);
    one.addTo(other, 0, 0, 10);
    one.addTo(other, 1, 0, 1);
    expect([...other.products]).toEqual([10, 3, 24]);
  });
});
