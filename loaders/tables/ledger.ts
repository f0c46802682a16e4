import type {Diagnostic, Severity} from "../messages/diagnostic.js";
import {optional, table, text, whole, bytes, flag, type RowOf} from "./table.js";

/** A message about a hub's text. */
export type DiagnosticRow = RowOf<typeof diagnosticsTable>;

export const diagnosticsTable = table({
  name: "diagnostics",
  grain: "One row per hub and message about its text, in the order of the text.",
  columns: {
    hub_id: text("The hub."),
    severity: text<Severity>("error, warning or note."),
    rule: text("The rule that was broken or applied, by name."),
    reason: text("What is the matter, in a clause."),
    path: text("The file."),
    line: whole("The line, from 1."),
    column: whole("The column, from 1, in UTF-16 units."),
    text: text("The offending text, cut at 200 characters."),
    actual: optional(text("What was found, where two things were compared.")),
    expected: optional(text("What should have been found."))
  }
});

/** The rows of `diagnostics` for one hub, in the order given. */
export function diagnosticRows(hubId: string, diagnostics: readonly Diagnostic[]): DiagnosticRow[] {
  return diagnostics.map(({severity, rule, reason, place, text, actual, expected}) => ({
    hub_id: hubId,
    severity,
    rule,
    reason,
    path: place.path,
    line: place.line,
    column: place.column,
    text,
    actual,
    expected
  }));
}

/** A line of a hub's text: the parse ledger. */
export type LineRow = RowOf<typeof linesTable>;

export const linesTable = table({
  name: "lines",
  grain: "One row per hub, file and line of its text, in order: the parse ledger.",
  columns: {
    hub_id: text("The hub."),
    path: text("The file."),
    line: whole("The line's number in the file, from 1."),
    part: text("The part of the page that the line belongs to."),
    accounted: flag("Whether a rule of the format gave the line its part."),
    became: text("What the line turned into."),
    paper_id: optional(text("The citing paper that it went to.")),
    spans: optional(
      text(
        "Where a line holds several things: a JSON list of {start, end, became}, offsets in bytes."
      )
    ),
    start_byte: whole("The first byte of the line in the file."),
    end_byte: whole("The byte after the line and its terminator in the file."),
    text: text("The line, decoded, without its terminator."),
    terminator: text("The line's terminator: LF, CRLF, CR or none."),
    raw: optional(
      bytes("The line's bytes where they are not valid UTF-8; else text and terminator hold them.")
    )
  }
});
