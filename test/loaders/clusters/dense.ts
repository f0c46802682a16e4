import type {Vectors} from "../../../loaders/clusters/vectors.js";

/** Vectors of a table of numbers, each row scaled to length 1. */
export function denseVectors(table: readonly (readonly number[])[]): Vectors {
  const width = Math.max(0, ...table.map((row) => row.length));
  const entries = table.map((row) => {
    const length = Math.hypot(...row);
    return row.flatMap((value, column) => (value === 0 ? [] : [{column, value: value / length}]));
  });
  return {
    rows: table.length,
    features: Array.from({length: width}, (_, i) => `feature ${String(i)}`),
    starts: Int32Array.from([0, ...entries.map((_, i) => entries.slice(0, i + 1).flat().length)]),
    columns: Int32Array.from(entries.flat(), ({column}) => column),
    values: Float64Array.from(entries.flat(), ({value}) => value)
  };
}

/** Five rows for which `numpy` and `scikit-learn` have worked the answers out. */
export const fiveRows = [
  [3, 1, 0, 0],
  [2, 0, 1, 0],
  [0, 0, 1, 2],
  [0, 1, 0, 3],
  [1, 1, 1, 1]
];
