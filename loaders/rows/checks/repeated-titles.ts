import {diagnostic, type Diagnostic} from "../../diagnostic.js";
import type {Together} from "../together.js";

/** Notes each paper whose title another paper has; both are kept. */
export function repeatedTitles({papers: {papers}}: Together): Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const {entry} of papers) {
    if (entry.title === null) continue;
    if (seen.has(entry.title)) {
      found.push(
        diagnostic(
          "note",
          "repeated-title",
          "two papers have this title",
          {path: entry.path, line: entry.line, column: 1},
          {
            text: entry.title
          }
        )
      );
    }
    seen.add(entry.title);
  }
  return found;
}
