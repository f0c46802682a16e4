import type {Vectors} from "./vectors.js";

/**
 * The inverted index of vectors: feature f stands in the rows `rows[i]` with `values[i]` for i from
 * `starts[f]` to `starts[f + 1]`, in the order of the rows; `most[f]` is the largest of its values.
 */
export interface PostingLists {
  starts: Int32Array;
  rows: Int32Array;
  values: Float64Array;
  most: Float64Array;
}

/** Turns vectors into an inverted index. */
export function postingLists({rows, features, starts, columns, values}: Vectors): PostingLists {
  const offsets = new Int32Array(features.length + 1);
  for (const column of columns) offsets[column + 1] = (offsets[column + 1] ?? 0) + 1;
  for (let f = 0; f < features.length; ++f) {
    offsets[f + 1] = (offsets[f + 1] ?? 0) + (offsets[f] ?? 0);
  }
  const next = offsets.slice();
  const lists: PostingLists = {
    starts: offsets,
    rows: new Int32Array(columns.length),
    values: new Float64Array(columns.length),
    most: new Float64Array(features.length)
  };
  for (let row = 0; row < rows; ++row) {
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; ++i) {
      const column = columns[i] ?? 0;
      const value = values[i] ?? 0;
      const at = next[column] ?? 0;
      lists.rows[at] = row;
      lists.values[at] = value;
      next[column] = at + 1;
      if (value > (lists.most[column] ?? 0)) lists.most[column] = value;
    }
  }
  return lists;
}
