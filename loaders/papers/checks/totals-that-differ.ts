import {diagnostic, type Diagnostic} from "../../messages/diagnostic.js";
import type {TotalRow} from "../../tables/counts.js";

/** Warns where the text states two totals of one label; both are kept. */
export function totalsThatDiffer(facet: string, rows: readonly TotalRow[]): Diagnostic[] {
  const counted = new Map(
    rows.filter((row) => row.counted).map(({label, count}) => [label, count])
  );
  return rows.flatMap(({counted: isCounted, label, count, path, line}) =>
    isCounted || counted.get(label) === count
      ? []
      : diagnostic(
          "warning",
          "totals-differ",
          `the text states two totals of ${facet}`,
          {path, line, column: 1},
          {
            text: label,
            actual: count,
            expected: counted.get(label) ?? null
          }
        )
  );
}
