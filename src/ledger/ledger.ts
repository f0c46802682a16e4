import type {DiagnosticRow, HubRow, LineRow} from "npm:hubscope";
import {greatest, rollup} from "npm:d3";
import {agree, capitalised, count, digits, inWords, listed} from "../page/words.js";

/** A line of the ledger with the messages about it. */
export interface LedgerLine {
  line: LineRow;
  messages: DiagnosticRow[];
}

/** Puts the messages beside their lines; lines that no rule accounts for come first. */
export function ledgerLines(lines: LineRow[], diagnostics: DiagnosticRow[]): LedgerLine[] {
  const place = ({path, line}: {path: string; line: number}) => `${line} ${path}`;
  const messages = new Map<string, DiagnosticRow[]>();
  for (const diagnostic of diagnostics) {
    const here = messages.get(place(diagnostic));
    if (here === undefined) messages.set(place(diagnostic), [diagnostic]);
    else here.push(diagnostic);
  }
  const all = lines.map((line) => ({line, messages: messages.get(place(line)) ?? []}));
  return [...all.filter(({line}) => !line.accounted), ...all.filter(({line}) => line.accounted)];
}

/** A part of a line and what it became. */
export interface LedgerSpan {
  text: string;
  became: string;
}

/** What the spans of a line hold, for a line that holds several things; else none. */
export function ledgerSpans({spans, text, raw, start_byte}: LineRow): LedgerSpan[] {
  if (spans === null) return [];
  const bytes = raw ?? new TextEncoder().encode(text);
  const stated: unknown = JSON.parse(spans);
  const decoder = new TextDecoder();
  return (Array.isArray(stated) ? stated : []).filter(isSpan).map(({start, end, became}) => {
    const part = bytes.subarray(start - start_byte, end - start_byte);
    return {text: decoder.decode(part), became};
  });
}

function isSpan(value: unknown): value is {start: number; end: number; became: string} {
  if (typeof value !== "object" || value === null) return false;
  const {start, end, became} = {start: null, end: null, became: null, ...value};
  return typeof start === "number" && typeof end === "number" && typeof became === "string";
}

const ends: Readonly<Record<string, string>> = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"};

/** How most lines of a text end; "\n" where none has an end. */
export function usualEnd(lines: readonly Pick<LineRow, "terminator">[]): string {
  const ended = lines.filter(({terminator}) => terminator !== "");
  const counts = rollup(
    ended,
    (some) => some.length,
    ({terminator}) => terminator
  );
  return greatest(counts, ([, count]) => count)?.[0] ?? "\n";
}

/** How most lines of a text end, in a sentence; "" where that is as everywhere. */
export function usualEndWords(lines: readonly Pick<LineRow, "terminator">[]): string {
  const usual = usualEnd(lines);
  if (usual === "\n") return "";
  const some = lines.filter(({terminator}) => terminator === usual).length;
  const which = some === lines.length ? "All" : `${digits(some)} of ${digits(lines.length)}`;
  return `${which} lines end in ${ends[usual] ?? usual}.`;
}

/** What is unusual about the end and the bytes of a line, as short phrases. */
export function lineOddities(
  {terminator, raw}: Pick<LineRow, "terminator" | "raw">,
  usual = "\n"
): string[] {
  const isUsual = terminator === "" || terminator === usual;
  return [
    ...(raw === null ? [] : ["invalid UTF-8"]),
    ...(isUsual ? [] : [`ends in ${ends[terminator] ?? terminator}`])
  ];
}

/**
 * Short names of files by their paths: what is left of them without the folders that all of them
 * stand in, and without their extension where that tells none apart.
 */
export function shortPaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const parts = paths.map((path) => path.split("/"));
  const [first = []] = parts;
  let shared = 0;
  while (parts.every((part) => part.length > shared + 1 && part[shared] === first[shared]))
    shared++;
  const names = parts.map((part) => part.slice(shared).join("/"));
  const bare = names.map((name) => name.replace(/\.[^./]+$/u, ""));
  const isTold = new Set(bare).size === new Set(names).size;
  return new Map(paths.map((path, i) => [path, (isTold ? bare[i] : names[i]) ?? path]));
}

/** What became of the lines of a hub's text, in a sentence. */
export function ledgerFinding(hub: HubRow): string {
  const {lines_total: total, lines_accounted: accounted} = hub;
  if (total === 0) return "The text has no lines.";
  const left = total - accounted;
  const lines =
    left === 0
      ? total === 1
        ? "The one line of the text is accounted for"
        : `All ${count(total, "line")} of the text are accounted for`
      : `${digits(accounted)} of ${count(total, "line")} of the text ${agree(accounted, "is", "are")} accounted for; ${digits(left)} ${agree(left, "follows", "follow")} no rule of the format`;
  return `${lines}, with ${messageCount(hub, {inFigures: true})}.`;
}

/** How many messages there are, by severity: "one note", "2 errors and 1 warning". */
export function messageCount(
  {errors, warnings, notes}: Pick<HubRow, "errors" | "warnings" | "notes">,
  {inFigures = Math.max(errors, warnings, notes) > 9}: {inFigures?: boolean} = {}
): string {
  const words = inFigures ? digits : inWords;
  const parts = (
    [
      [errors, "error"],
      [warnings, "warning"],
      [notes, "note"]
    ] as const
  )
    .filter(([value]) => value > 0)
    .map(([value, noun]) => `${words(value)}\u00a0${agree(value, noun)}`);
  return parts.length === 0 ? "no\u00a0messages" : listed(parts);
}

/** How many messages are not shown, in a sentence. */
export function messagesLeft(left: number): string {
  return `${count(left, "message")} more ${agree(left, "is", "are")} not shown.`;
}

/** A message as a sentence: its reason, and what was found where something was compared. */
export function messageSentence({reason, actual, expected}: DiagnosticRow): string {
  const compared = [
    expected !== null && `expected ${expected}`,
    actual !== null && `found ${actual}`
  ].filter((part) => typeof part === "string");
  return `${capitalised(reason)}${compared.length === 0 ? "" : ` (${compared.join(", ")})`}.`;
}
