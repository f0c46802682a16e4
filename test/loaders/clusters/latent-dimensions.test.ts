import {describe, expect, it} from "vitest";
import {
  latentDimensions,
  leadingVectors,
  rowsInside
} from "../../../loaders/clusters/latent-dimensions.js";
import {lsaWard} from "../../../loaders/clusters/methods/lsa-ward.js";
import {clusterInput} from "../../../loaders/clusters/neighbours.js";
import {phrasedTitles, titlesOfSubjects} from "./phrased.js";
import {denseVectors, fiveRows} from "./dense.js";

it("latentDimensions(vectors, dimensions) has the singular values of numpy.linalg.svd as lengths", () => {
  const lengths = latentDimensions(denseVectors(fiveRows), 3).map((values) =>
    Math.hypot(...values)
  );
  [1.70188836, 1.30384048, 0.54772256].forEach((value, i) => {
    expect(lengths[i]).toBeCloseTo(value, 6);
  });
});

/** A table of whole numbers that another program can make too. */
const madeUp = (rows: number, columns: number) =>
  Array.from({length: rows}, (_, r) =>
    Array.from({length: columns}, (_, c) =>
      Math.max(0, Math.round(Math.sin(1 + r * 7.3 + c * c * 1.7) * 4))
    )
  );

/** numpy 2.4 and scipy 1.17: U, s = svd(A / norm(A, axis=1)); P = U[:, :k] * s[:k]; ward(P / norm(P, axis=1)). */
const byNumpy = [
  {
    rows: 12,
    columns: 9,
    dimensions: 3,
    lengths: [2.2434629893328, 1.9563585062657, 1.5867815552582],
    distances: [0.7219107155144, 1.204916308443, 1.4115956962286]
  },
  {
    rows: 90,
    columns: 40,
    dimensions: 6,
    lengths: [
      5.9971457762674, 4.8565371711847, 4.5971122417599, 2.1414328224302, 1.9132453769461,
      0.4103023041129
    ],
    distances: [0.7734606862195, 1.3550552627708, 0.4030363326084]
  }
];

it.each(byNumpy)(
  "latentDimensions of $rows × $columns are numpy's to ten digits",
  ({rows, columns, dimensions, lengths, distances}) => {
    const found = latentDimensions(denseVectors(madeUp(rows, columns)), dimensions);
    expect(found).toHaveLength(dimensions);
    lengths.forEach((length, i) => expect(Math.hypot(...(found[i] ?? []))).toBeCloseTo(length, 10));
    const pairs = [
      [0, 1],
      [3, 7],
      [rows - 1, 2]
    ];
    distances.forEach((distance, i) => {
      const [one = 0, other = 0] = pairs[i] ?? [];
      const between = Math.hypot(
        ...found.map((values) => (values[one] ?? 0) - (values[other] ?? 0))
      );
      expect(between).toBeCloseTo(distance, 10);
    });
  }
);

it("latentDimensions has all of the dimensions that are as strong as the last, and none that is 0", () => {
  const pairs = Array.from({length: 140}, (_, row) =>
    Array.from({length: 70}, (_, column) => (Math.floor(row / 2) === column ? 1 : 0))
  );
  for (const rows of [40, 140]) {
    const found = latentDimensions(denseVectors(pairs.slice(0, rows)), 3);
    expect(found).toHaveLength(rows / 2);
    for (const values of found) expect(Math.hypot(...values)).toBeCloseTo(Math.SQRT2, 10);
  }
  expect(
    latentDimensions(
      denseVectors([
        [1, 0],
        [2, 0],
        [3, 0]
      ]),
      3
    )
  ).toHaveLength(1);
  expect(latentDimensions(denseVectors([]), 3)).toEqual([]);
});

it("papers outside the leading dimensions are in no cluster, whatever the seed", () => {
  const titles = [...titlesOfSubjects(40), "rare bird", "bird rare"];
  const input = clusterInput(phrasedTitles(...titles));
  const dimensions = latentDimensions(input.vectors, 6);
  expect(rowsInside(dimensions, 42).filter((inside) => !inside)).toHaveLength(2);
  const {labels, merges} = lsaWard.cluster(input, {k: 4, seed: 1});
  expect([...labels.slice(40)]).toEqual([-1, -1]);
  expect(merges).toHaveLength(39);
  for (const seed of [2, 3, 4]) expect(lsaWard.cluster(input, {k: 4, seed}).labels).toEqual(labels);
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
