import type {Integers} from "../text/integers.js";

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

/**
 * The lines of a source, each with its byte range and what it became: the ranges, joined, are the
 * source. Kept in columns, because a source may hold millions of lines.
 */
export class Ledger implements Iterable<Line> {
  readonly #ends: Integers;
  readonly #records: Int32Array;
  readonly #parts: (string | undefined)[];
  readonly #became: (string | undefined)[];
  readonly #spans = new Map<number, Span[]>();

  /** A ledger of lines that end before these bytes; each starts where the one before it ends. */
  constructor(ends: Integers) {
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
