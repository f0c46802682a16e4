import type {Severity} from "../messages/diagnostic.js";
import type {Table} from "./table.js";

/** A message about a hub's text. */
export interface DiagnosticRow {
  hub_id: string;
  severity: Severity;
  rule: string;
  reason: string;
  path: string;
  line: number;
  column: number;
  text: string;
  actual: string | null;
  expected: string | null;
}

export const diagnosticsTable: Table<DiagnosticRow> = {
  name: "diagnostics",
  grain: "One row per hub and message about its text, in the order of the text.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    severity: {type: "STRING", nullable: false, meaning: "error, warning or note."},
    rule: {
      type: "STRING",
      nullable: false,
      meaning: "The rule that was broken or applied, by name."
    },
    reason: {type: "STRING", nullable: false, meaning: "What is the matter, in a clause."},
    path: {type: "STRING", nullable: false, meaning: "The file."},
    line: {type: "INT32", nullable: false, meaning: "The line, from 1."},
    column: {type: "INT32", nullable: false, meaning: "The column, from 1, in UTF-16 units."},
    text: {type: "STRING", nullable: false, meaning: "The offending text, cut at 200 characters."},
    actual: {
      type: "STRING",
      nullable: true,
      meaning: "What was found, where two things were compared."
    },
    expected: {type: "STRING", nullable: true, meaning: "What should have been found."}
  }
};
