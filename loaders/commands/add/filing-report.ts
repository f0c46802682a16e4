import {formatDiagnostic} from "../../messages/diagnostic.js";
import {messages} from "../../analysis/read-pasted.js";
import {printable} from "../../messages/printable.js";
import type {Tables} from "../../tables/tables.js";
import {importSummary} from "../../analysis/import-summary.js";

const most = 20;

/** What was understood of a text, a fact a line. */
export function factLines(tables: Tables): string[] {
  const facts = importSummary(tables);
  const width = Math.max(...facts.map(({name}) => name.length));
  return facts.map(({name, value}) => `  ${name.padEnd(width)}  ${printable(value)}`);
}

/** The messages about a text, errors first, each with the line it is about; the first twenty. */
export function messageLines(tables: Tables): string[] {
  const all = messages(tables);
  const lines = all.slice(0, most).flatMap(({row, excerpt}) => {
    const text = excerpt === null ? row.text : "";
    const head = formatDiagnostic({...row, text, place: row});
    const below = excerpt === null ? [] : excerpt.split("\n").map((line) => `    ${line}`);
    return [...head.split("\n"), ...below].map((line) => `  ${line}`);
  });
  const left = all.length - most;
  return left > 0 ? [...lines, `  ${String(left)} more: npm run hubs lists them all`] : lines;
}
