import {caretExcerpt} from "../messages/caret-excerpt.js";
import type {DiagnosticRow} from "../tables/diagnostics.js";
import type {LineRow} from "../tables/lines.js";

const order = ["error", "warning", "note"];

/** A message about a hub's text, with the line it is about and a caret below the column. */
export interface Message {
  row: DiagnosticRow;
  /** Null where the message is about another file than the text, such as a curation file. */
  excerpt: string | null;
}

/** The messages about a hub's text, errors first, each with the line it is about. */
export function messages({
  diagnostics,
  lines
}: {
  diagnostics: readonly DiagnosticRow[];
  lines: readonly LineRow[];
}): Message[] {
  const wanted = new Set(diagnostics.map(({path, line}) => key(path, line)));
  const texts = new Map<string, string>();
  for (const {path, line, text} of lines) {
    if (wanted.has(key(path, line))) texts.set(key(path, line), text);
  }
  return diagnostics
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((row) => {
      const text = texts.get(key(row.path, row.line));
      return {row, excerpt: text === undefined ? null : caretExcerpt(text, row.column)};
    });
}

const key = (path: string, line: number) => `${String(line)}:${path}`;
