import fc from "fast-check";
import {expect, test} from "vitest";
import {maximumAssignment} from "../../../loaders/statistics/maximum-assignment.js";

const scipy = "scipy 1.10.1: linear_sum_assignment(weights, maximize=True)";
const weights = [
  [15, 4, 25, 22, 3, 19, 23],
  [7, 28, 25, 14, 23, 8, 25],
  [14, 10, 26, 8, 7, 6, 4],
  [16, 7, 12, 0, 11, 23, 26],
  [6, 19, 28, 12, 5, 24, 24]
];
const columns = [3, 1, 2, 6, 5];

test(`maximumAssignment(weights) is what it is in ${scipy}`, () => {
  expect(maximumAssignment(weights)).toEqual(columns.map((column, row) => ({row, column})));
  const turned = weights[0]?.map((_, column) => weights.map((row) => row[column] ?? 0)) ?? [];
  expect(maximumAssignment(turned)).toEqual(
    columns.map((row, column) => ({row, column})).sort((a, b) => a.row - b.row)
  );
});

test("the best pairs are not always the heaviest one and what it leaves", () => {
  const pairs = maximumAssignment([
    [10, 9],
    [9, 1]
  ]);
  expect(pairs).toEqual([
    {row: 0, column: 1},
    {row: 1, column: 0}
  ]);
});

test("no rows or no columns give no pairs", () => {
  expect(maximumAssignment([])).toEqual([]);
  expect(maximumAssignment([[], []])).toEqual([]);
});

const matrices = fc
  .tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 5}))
  .chain(([rows, across]) =>
    fc.array(fc.array(fc.nat(20), {minLength: across, maxLength: across}), {
      minLength: rows,
      maxLength: rows
    })
  );

test("no other pairs sum to more", () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const pairs = maximumAssignment(matrix);
      expect(pairs.length).toBe(Math.min(matrix.length, matrix[0]?.length ?? 0));
      expect(new Set(pairs.map(({column}) => column)).size).toBe(pairs.length);
      const sum = pairs.reduce((all, {row, column}) => all + (matrix[row]?.[column] ?? NaN), 0);
      expect(sum).toBe(most(matrix, 0, new Set()));
    })
  );
});

function most(matrix: number[][], row: number, taken: Set<number>): number {
  const weightsOfRow = matrix[row];
  if (weightsOfRow === undefined) return 0;
  const without = most(matrix, row + 1, taken);
  return weightsOfRow.reduce(
    (best, weight, column) =>
      taken.has(column)
        ? best
        : Math.max(best, weight + most(matrix, row + 1, new Set([...taken, column]))),
    without
  );
}
