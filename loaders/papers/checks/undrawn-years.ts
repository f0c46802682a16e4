import {diagnostic, type Diagnostic} from "../../messages/diagnostic.js";
import {drawnYears, isDrawnYear} from "../../tables/papers.js";
import type {MergedHub} from "../merged-hub.js";

/** Warns, at the first of them, of papers of years that charts do not draw. */
export function undrawnYears({papers: {papers}}: MergedHub): Diagnostic[] {
  const dated = papers.flatMap(({entry}) => {
    const date = entry.metadata?.date ?? null;
    return date === null || isDrawnYear(Number(date.slice(0, 4))) ? [] : [{entry, date}];
  });
  const [first] = dated;
  if (first === undefined) return [];
  const {path, line} = first.entry;
  const reason = `papers of years before ${drawnYears.from} or after ${drawnYears.to} are in no chart over years`;
  return [
    diagnostic(
      "warning",
      "undrawn-years",
      reason,
      {path, line, column: 1},
      {
        text: first.date,
        actual: dated.length,
        expected: 0
      }
    )
  ];
}
