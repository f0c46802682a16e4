import * as bibtexParser from "latex-utensils/out/src/bibtex/bibtex_parser.js";
import {reasonOf} from "../../messages/printable.js";
import type {SourceText} from "../decode.js";
import {at, isObject, writtenOf} from "../values.js";
import {byteOffsets} from "./byte-offsets.js";
import {foundRecord, holdingAll, type Found, unreadableRecord} from "./syntax.js";

/**
 * The syntax of BibTeX and biblatex, entry by entry, so that one that cannot be read leaves the others
 * whole. The value of a record is its fields by name in lower case, as LaTeX, with `@type` and `@key`;
 * `@string` names and names of months are put in their place, and other bare words stand as they are.
 * What stands between entries, `@comment` and `@preamble` are none. What an entry inherits from the one
 * that its `crossref` or `xdata` names stands in fields of their own (`crossref year`).
 */
export const bibtex = holdingAll((text) => ({
  found: withInherited(entries(text)),
  around: () => null
}));

const inherited = ["year", "date", "month", "title", "booktitle", "journal", "journaltitle"];

function* withInherited(found: Iterable<Found>): Generator<Found> {
  const all = [...found];
  const byKey = new Map<string, unknown>();
  for (const {value} of all) {
    if (isObject(value)) byKey.set(writtenOf(value["@key"]) ?? "", value);
  }
  for (const one of all) {
    const {value} = one;
    const named = isObject(value) ? [value["crossref"], value["xdata"]] : [];
    const parents = named
      .flatMap((keys) => writtenOf(keys)?.split(",") ?? [])
      .flatMap((key) => byKey.get(key.trim()) ?? []);
    const more = parents.flatMap((parent) =>
      inherited.flatMap((name) => {
        const said = at(parent, name);
        return said === undefined ? [] : [[`crossref ${name}`, said] as const];
      })
    );
    yield more.length > 0 && isObject(value)
      ? {...one, value: {...Object.fromEntries(more), ...value}}
      : one;
  }
}

const opening = /@\s{0,9}([a-z]{1,40})\s{0,9}([{(])/giu;
const noEntry = new Set(["comment", "preamble", "string"]);
const months = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .map((name) => [name.slice(0, 3), name])
);

function* entries(text: SourceText): Generator<Found> {
  const bytes = text.bytes(text.start, text.size);
  const written = text.text(text.start, text.size);
  const offsetOf = byteOffsets(written, bytes, "\n");
  const strings = new Map(months);
  let end = 0;
  for (const found of written.matchAll(opening)) {
    if (found.index < end || isComment(written, found.index)) continue;
    const [head, type = "", bracket = ""] = found;
    const close = endOfEntry(written, found.index + head.length, bracket);
    end = close.at;
    const kind = type.toLowerCase();
    const source = inBraces(written.slice(found.index, end), head.length - 1);
    if (kind === "string") readStrings(source, strings);
    if (noEntry.has(kind)) continue;
    const start = text.start + offsetOf(found.index);
    const to = text.start + offsetOf(end);
    if (!close.isWhole) {
      yield unreadableRecord(start, to, "the entry has a brace that nothing closes");
      continue;
    }
    const read = entryOf(source, strings);
    yield "fields" in read
      ? foundRecord(start, to, read.fields)
      : unreadableRecord(start, to, `the entry is not bibtex: ${read.problem}`);
  }
}

const mostOfComment = 1000;

/** Whether the line of a place starts with the sign of a comment. */
function isComment(text: string, at: number): boolean {
  const from = Math.max(0, at - mostOfComment);
  const before = text.slice(from, at);
  const start = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
  return (start >= 0 || from === 0) && /^[ \t]{0,40}%/u.test(before.slice(start + 1));
}

/** An entry with braces around it, also where it has round brackets there, as BibTeX allows. */
function inBraces(entry: string, at: number): string {
  return entry.charAt(at) === "("
    ? `${entry.slice(0, at)}{${entry.slice(at + 1).replace(/\)$/u, "}")}`
    : entry;
}

/** Where an entry ends: with its bracket, or before the next that starts a line. */
function endOfEntry(text: string, from: number, bracket: string): {at: number; isWhole: boolean} {
  let depth = 1;
  let inQuotes = false;
  for (let at = from; at < text.length; ++at) {
    const sign = text.charAt(at);
    if (sign === "{") depth += 1;
    else if (sign === "}") {
      depth -= 1;
      if (depth === 0 && bracket === "{") return {at: at + 1, isWhole: true};
    } else if (sign === '"' && depth === 1) inQuotes = !inQuotes;
    else if (sign === ")" && depth === 1 && bracket === "(" && !inQuotes)
      return {at: at + 1, isWhole: true};
    else if (sign === "@" && text.charAt(at - 1) === "\n" && startsEntry(text, at))
      return {at, isWhole: false};
  }
  return {at: text.length, isWhole: false};
}

const entryHead = /^@[a-z]{1,40}\s{0,9}[{(]\s{0,9}(?:[^\s{}=,]{1,200}\s{0,9})?,/iu;

function startsEntry(text: string, at: number): boolean {
  return entryHead.test(text.slice(at, at + 300));
}

type Strings = Map<string, string>;

function readStrings(source: string, strings: Strings): void {
  const read = parsed(source);
  if ("problem" in read) return;
  for (const entry of read.ast.content) {
    if (bibtexParser.isStringEntry(entry))
      strings.set(entry.abbreviation.toLowerCase(), valueOf(entry.value, strings));
  }
}

function entryOf(
  source: string,
  strings: Strings
): {fields: Record<string, string>} | {problem: string} {
  const plain = withPlainKey(source);
  let read = parsed(plain);
  if ("problem" in read) read = parsed(withPlainNames(plain));
  if ("problem" in read) read = parsed(withBracedTexts(plain));
  if ("problem" in read) return read;
  const entry = read.ast.content.find(bibtexParser.isEntry);
  if (entry === undefined) return {problem: "it holds nothing"};
  const fields: Record<string, string> = {"@type": entry.entryType.toLowerCase()};
  if (entry.internalKey !== undefined) fields["@key"] = entry.internalKey;
  for (const {name, value} of entry.content) {
    const field = name.toLowerCase();
    fields[field] ??= valueOf(value, strings);
  }
  return {fields};
}

/** An entry that has a key without blanks in it or around it, and a comma after its key. */
function withPlainKey(source: string): string {
  const from = source.search(/[{(]/u) + 1;
  const length = source.slice(from).search(/[=,}"{#]/u);
  const sign = source.charAt(from + length);
  if (length > 0 && sign === "=") return `${source.slice(0, from)}_,${source.slice(from)}`;
  if (length < 0 || (sign !== "," && sign !== "}")) return source;
  const key = source
    .slice(from, from + length)
    .trim()
    .replace(/\s+/gu, "_");
  const rest = source.slice(from + length);
  return `${source.slice(0, from)}${key === "" ? "_" : key}${sign === "," ? "" : ","}${rest}`;
}

/** An entry whose names of fields have hyphens for blanks (`Early Access Date = {…}`). */
function withPlainNames(source: string): string {
  return source.replace(
    /^[ \t]{0,40}[a-z][a-z-]{0,40}(?:[ \t][a-z][a-z-]{0,40}){1,4}(?=[ \t]{0,40}=[ \t]{0,9}["{])/gimu,
    (name) => name.trim().replace(/[ \t]/gu, "-")
  );
}

/** An entry whose texts on one line have braces for the quotes around them, since they hold quotes. */
function withBracedTexts(source: string): string {
  return source.replace(
    /^([ \t]{0,40}[a-z][a-z-]{0,40}[ \t]{0,9}=[ \t]{0,9})"(.*)"([ \t]{0,9},?[ \t\r]{0,9})$/gimu,
    (line, name: string, text: string, rest: string) =>
      isBalanced(text) ? `${name}{${text}}${rest}` : line
  );
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function parsed(source: string): {ast: bibtexParser.BibtexAst} | {problem: string} {
  try {
    return {ast: bibtexParser.parse(source)};
  } catch (error) {
    return {problem: reasonOf(error).split("\n")[0] ?? ""};
  }
}

function valueOf(value: bibtexParser.FieldValue, strings: Strings): string {
  if (value.kind === "concat") return value.content.map((part) => valueOf(part, strings)).join("");
  if (value.kind !== "abbreviation") return value.content;
  return strings.get(value.content.toLowerCase()) ?? value.content;
}
