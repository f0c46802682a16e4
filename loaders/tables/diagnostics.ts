import type {Diagnostic, Severity} from "../messages/diagnostic.js";
import {optional, table, text, whole, type RowOf} from "./table.js";

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
