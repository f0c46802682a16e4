import {Int32List} from "../text/lists.js";
import type {Source} from "./hub-input.js";

/** What the bytes from `start` (inclusive) to `end` (exclusive) of the source became. */
export interface Span {
  start: number;
  end: number;
  became: string;
}

/**
 * One line of a source. The byte range includes the line's terminator. `part` is the part of
 * the source that it belongs to, `unrecognised` where it follows no rule of the format; `became` says
 * what the line as a whole turned into, `record` which record of the reading it went to; a line that
 * holds several things has `spans` too.
 */
export interface Line {
  line: number;
  start: number;
  end: number;
  part: string;
  became: string;
  record: number | null;
  spans: Span[] | null;
}

/** The lines or records of a source in order, whose byte ranges joined are the source. */
export interface LineList extends Iterable<Line> {
  readonly length: number;
  /** How many of them a rule of the format gave their part. */
  accounted(): number;
}

/**
 * The lines of a source, each with its byte range and what it became: the ranges, joined, are the
 * source. Kept in columns, because a source may hold millions of lines.
 */
export class Ledger implements LineList {
  readonly #ends: Int32List;
  readonly #records: Int32Array;
  readonly #parts: (string | undefined)[];
  readonly #became: (string | undefined)[];
  readonly #spans = new Map<number, Span[]>();

  /** A ledger of lines that end before these bytes; each starts where the one before it ends. */
  constructor(ends: Int32List) {
    this.#ends = ends;
    this.#records = new Int32Array(ends.length).fill(-1);
    this.#parts = new Array<string | undefined>(ends.length);
    this.#became = new Array<string | undefined>(ends.length);
  }

  /** How many lines there are. */
  get length(): number {
    return this.#ends.length;
  }

  /** Says what a line became, and which record it went to. */
  mark(index: number, part: string, became: string, record = -1): void {
    this.#parts[index] = part;
    this.#became[index] = became;
    this.#records[index] = record;
  }

  /** Says what each piece of a line became. */
  split(index: number, spans: Span[]): void {
    this.#spans.set(index, spans);
  }

  /** Renumbers the records for one that comes before them all. */
  makeRoomForFirstRecord(): void {
    for (let i = 0; i < this.length; ++i) {
      const record = this.#records[i] ?? -1;
      if (record >= 0) this.#records[i] = record + 1;
    }
  }

  /** The first byte of a line. */
  startOf(index: number): number {
    return index === 0 ? 0 : this.#ends.at(index - 1);
  }

  /** How many lines a rule of the format gave their part. */
  accounted(): number {
    let count = 0;
    for (const part of this.#parts) count += part === undefined || part === "unrecognised" ? 0 : 1;
    return count;
  }

  *[Symbol.iterator](): Iterator<Line> {
    for (let i = 0; i < this.length; ++i) {
      const record = this.#records[i] ?? -1;
      yield {
        line: i + 1,
        start: this.startOf(i),
        end: this.#ends.at(i),
        part: this.#parts[i] ?? "unrecognised",
        became: this.#became[i] ?? "nothing",
        record: record < 0 ? null : record,
        spans: this.#spans.get(i) ?? null
      };
    }
  }
}

/** The lines of a source: a ledger still without parts, and the text of each line as decoded. */
export interface Lines {
  path: string;
  /** The whole text, a byte-order mark included. */
  text: string;
  ledger: Ledger;
  /** Whether the source is ASCII throughout. */
  ascii: boolean;
  /** Whether it holds white space other than spaces and line ends, or characters that show nothing. */
  irregular: boolean;
  /** The text of a line without its terminator. */
  written: (index: number) => string;
  /** The first byte of each line that is not UTF-8. */
  invalid: InvalidByte[];
}

/** A byte that is not UTF-8, by the line's index and its column, from 1. */
export interface InvalidByte {
  index: number;
  column: number;
  byte: number;
}

const wideIrregular = /[\u1680\u180e\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits a source into lines in one pass. A line ends in LF, CRLF or a lone CR; U+2028 is a
 * character like others. Bytes that are not UTF-8 become U+FFFD in the text and a warning each
 * line; the byte ranges always cover the source.
 */
export function readLines({path, bytes}: Source): Lines {
  const text = new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
  const oneByteEach = text.length === bytes.length;
  const replaced = text.includes("\ufffd");
  const carriages = text.includes("\r");
  const ends = new Int32List();
  const byteEnds = oneByteEach ? ends : new Int32List();
  const nextEnd = carriages ? eitherEnd(text, "\n", "\r") : (at: number) => text.indexOf("\n", at);
  const nextByteEnd = carriages
    ? eitherEnd(bytes, lineFeed, carriageReturn)
    : (at: number) => bytes.indexOf(lineFeed, at);
  let end = 0;
  let byteEnd = 0;
  while (end < text.length) {
    const at = nextEnd(end);
    const isLast = at < 0;
    const crlf =
      carriages &&
      !isLast &&
      text.charCodeAt(at) === carriageReturn &&
      text.charCodeAt(at + 1) === lineFeed;
    end = isLast ? text.length : at + (crlf ? 2 : 1);
    ends.push(end);
    if (oneByteEach) continue;
    byteEnd = isLast ? bytes.length : nextByteEnd(byteEnd) + (crlf ? 2 : 1);
    byteEnds.push(byteEnd);
  }
  const ledger = new Ledger(byteEnds);
  const written = (index: number) => {
    const from = index === 0 ? 0 : ends.at(index - 1);
    return text.slice(from, withoutTerminator(text, from, ends.at(index)));
  };
  const invalid = replaced ? invalidBytes(bytes, ledger, written) : [];
  const ascii = oneByteEach && !replaced;
  const irregular =
    text.includes("\t") ||
    (!ascii && (text.includes("\u00a0") || text.includes("\u00ad") || wideIrregular.test(text)));
  return {path, text, ledger, ascii, irregular, written, invalid};
}

function withoutTerminator(text: string, from: number, end: number): number {
  if (end === from) return end;
  const last = text.charCodeAt(end - 1);
  if (last === carriageReturn) return end - 1;
  if (last !== lineFeed) return end;
  return end - 1 > from && text.charCodeAt(end - 2) === carriageReturn ? end - 2 : end - 1;
}

interface Searched<Unit> {
  indexOf: (unit: Unit, from: number) => number;
}

/** Finds the next of two units; called with growing positions, it reads the text once. */
function eitherEnd<Unit>(text: Searched<Unit>, one: Unit, other: Unit): (from: number) => number {
  let first = -2;
  let second = -2;
  return (from) => {
    if (first !== -1 && first < from) first = text.indexOf(one, from);
    if (second !== -1 && second < from) second = text.indexOf(other, from);
    return first < 0 ? second : second < 0 ? first : Math.min(first, second);
  };
}

function invalidBytes(
  bytes: Uint8Array,
  ledger: Ledger,
  written: (index: number) => string
): InvalidByte[] {
  const encoder = new TextEncoder();
  const invalid: InvalidByte[] = [];
  for (let index = 0; index < ledger.length; ++index) {
    const text = written(index);
    if (!text.includes("\ufffd")) continue;
    let byte = ledger.startOf(index);
    let column = 1;
    for (const character of text) {
      const length = encoder.encode(character).length;
      const isValid =
        character !== "\ufffd" ||
        (bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd);
      if (!isValid) {
        invalid.push({index, column, byte: bytes[byte] ?? 0});
        break;
      }
      byte += length;
      column += character.length;
    }
  }
  return invalid;
}
