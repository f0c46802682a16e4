import type {Answer, Cell, Kind} from "../../../src/sql/answer.js";

/** An answer with these columns, each with its kind and its values from the first row on. */
export function answer(columns: Record<string, [Kind, ...Cell[]]>, more = false): Answer {
  const lists = Object.entries(columns).map(([name, [kind, ...values]]) => ({name, kind, values}));
  return {
    columns: lists.map(({name, kind, values}) => ({name, kind, at: (row) => values[row] ?? null})),
    rows: lists[0]?.values.length ?? 0,
    more
  };
}
