import {diagnostic, type Diagnostic} from "../../messages/diagnostic.js";
import type {TotalRow} from "../../tables/counts.js";
import type {MergedHub} from "../merged-hub.js";

/** Warns where the totals of a facet sum to more than the citing papers. */
export function moreThanPapers(
  facet: string,
  rows: readonly TotalRow[],
  {papers, declared}: MergedHub
): Diagnostic[] {
  const counted = rows.filter((row) => row.counted);
  const sum = counted.reduce((total, {count}) => total + count, 0);
  const most = declared ?? papers.papers.length;
  const [first] = counted;
  if (first === undefined || sum <= most) return [];
  const place = {path: first.path, line: first.line, column: 1};
  return [
    diagnostic(
      "warning",
      "more-totals-than-papers",
      `the ${facet} total more than the citing papers`,
      place,
      {
        actual: sum,
        expected: most
      }
    )
  ];
}
