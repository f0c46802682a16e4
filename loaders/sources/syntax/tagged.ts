import type {SourceText} from "../decode.js";
import {foundRecord, type Found, type Syntax} from "./syntax.js";
import {textLines, type TextLine} from "./text-lines.js";

/** A family of texts whose records are lines that start with a tag: RIS, Web of Science, MEDLINE. */
export interface TagLines {
  /** The tag of a line and what follows it; null for a line that goes on with the one before it. */
  read: (line: string) => {tag: string; value: string} | null;
  /** Tags that each record has once, at its start: a second one starts another record. */
  starts: ReadonlySet<string>;
  /** Tags that end a record. */
  ends: ReadonlySet<string>;
  /** Tags that belong to no record, such as those of the head of the file. */
  outside: ReadonlySet<string>;
  /** Whether only a tag of `starts` opens a record. */
  opensByStart?: boolean;
}

/**
 * The syntax of tagged lines. The value of a record is, by tag, the list of what its lines say; a line
 * that goes on is joined to the one before it by a line feed. `around` is, by tag, what stands outside
 * of records.
 */
export function tagged(family: TagLines): Syntax {
  return (text) => {
    const outside: TagValues = {};
    return {found: records(text, family, outside), around: () => outside};
  };
}

/** What the lines of a record say, by tag. */
export type TagValues = Record<string, string[]>;

interface Open {
  start: number;
  end: number;
  values: TagValues;
  /** The list that a line without a tag goes on with. */
  last: string[];
}

function* records(text: SourceText, family: TagLines, outside: TagValues): Generator<Found> {
  let open: Open | null = null;
  for (const line of textLines(text)) {
    const read = family.read(line.text);
    if (read === null) {
      if (open !== null) goOn(open, line);
      continue;
    }
    const {tag, value} = read;
    if (family.outside.has(tag)) {
      add(outside, tag, value);
      continue;
    }
    if (open !== null && family.starts.has(tag) && open.values[tag] !== undefined) {
      yield foundRecord(open.start, open.end, open.values);
      open = null;
    }
    if (open === null) {
      const opens = family.starts.has(tag) || family.opensByStart !== true;
      if (!opens || family.ends.has(tag)) continue;
      open = {start: line.start, end: line.end, values: {}, last: []};
    }
    open.end = line.end;
    if (family.ends.has(tag)) {
      yield foundRecord(open.start, open.end, open.values);
      open = null;
    } else open.last = add(open.values, tag, value);
  }
  if (open !== null && hasStart(open, family)) yield foundRecord(open.start, open.end, open.values);
}

/** Whether a record has one of its first tags, without which what nothing ends is none. */
function hasStart({values}: Open, {starts}: TagLines): boolean {
  return [...starts].some((tag) => values[tag] !== undefined);
}

function add(values: TagValues, tag: string, value: string): string[] {
  const list = (values[tag] ??= []);
  list.push(value.trim());
  return list;
}

function goOn(open: Open, {text, end}: TextLine): void {
  const more = text.trim();
  open.end = end;
  if (more === "" || open.last.length === 0) return;
  const before = open.last.pop() ?? "";
  open.last.push(before === "" ? more : `${before}\n${more}`);
}
