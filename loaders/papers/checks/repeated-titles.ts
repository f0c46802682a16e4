import {diagnostic, type Diagnostic} from "../../messages/diagnostic.js";
import type {MergedHub} from "../merged-hub.js";

const most = 1000;

/** Notes each paper whose title another paper has; both are kept. */
export function repeatedTitles({papers: {papers}}: MergedHub): Diagnostic[] {
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
  if (found.length <= most) return found;
  const [first] = found;
  const more = `${String(found.length - most)} more papers repeat a title`;
  return [
    ...found.slice(0, most),
    ...(first === undefined ? [] : [diagnostic("note", "repeated-title", more, first.place)])
  ];
}
