import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import {firstSaid, yearOf, type Statement} from "../sources/reading.js";
import type {PaperRow} from "../tables/papers.js";
import type {MergedHub} from "./merged-hub.js";
import {inSpeakingOrder} from "./speakers.js";

/** How many years before the cited work a paper may be of, which cites what came before its publication. */
const mostBefore = 1;

/** The year of the cited work, by the first source that says one; null where none does. */
export function citedYear(statements: readonly Statement[]): number | null {
  return firstSaid(statements, ({date}) => (date === null ? null : yearOf(date)));
}

/** Whether a paper of a year cannot cite a work of another: it came more than a year before. */
export function isImplausible(year: number, cited: number | null): boolean {
  return cited !== null && year < cited - mostBefore;
}

/** A warning, at the first of them, of papers that by their years came before the cited work. */
export function implausibleYears(
  {statements, papers: {papers}}: MergedHub,
  rows: readonly PaperRow[]
): Diagnostic[] {
  const cited = citedYear(statements);
  if (cited === null) return [];
  const before = papers.flatMap(({records}, i) => {
    const date = firstSaid(inSpeakingOrder(records), (record) => record.date);
    const year = date === null ? null : yearOf(date);
    return year !== null && isImplausible(year, cited) ? {row: rows[i], year} : [];
  });
  const [first] = before;
  if (first === undefined) return [];
  const {path = "", line = 1, title = null} = first.row ?? {};
  const some = before.length === 1 ? "1 paper is" : `${String(before.length)} papers are`;
  const reason = `${some} of years before the cited work, and in no chart over years`;
  return [
    diagnostic(
      "warning",
      "before-cited-work",
      reason,
      {path, line, column: 1},
      {
        text: title ?? "",
        actual: first.year,
        expected: `${String(cited)} or later`
      }
    )
  ];
}
