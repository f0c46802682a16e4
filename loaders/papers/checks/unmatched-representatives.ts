import {diagnostic, type Diagnostic} from "../../messages/diagnostic.js";
import type {MergedHub} from "../merged-hub.js";

/** Warns of each representative entry that no paper of the explorer answers to. */
export function unmatchedRepresentatives({papers: {unmatched}}: MergedHub): Diagnostic[] {
  return unmatched.map((entry) =>
    diagnostic(
      "warning",
      "unmatched-representative",
      "no paper of the explorer answers to this representative one",
      {path: entry.path, line: entry.line, column: 1},
      {
        text: entry.title ?? entry.summary ?? ""
      }
    )
  );
}
