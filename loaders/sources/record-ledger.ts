import type {Line, LineList} from "./lines.js";

/** What a row of a record ledger says. */
export interface RecordRow {
  /** The byte after the row. */
  end: number;
  /** The line where the row starts, from 1. */
  line: number;
  /** The part of the source that it belongs to, `unrecognised` where it follows no rule. */
  part: string;
  became: string;
  /** An index into the records of the reading, or -1. */
  record: number;
}

/** Takes the rows of a ledger, in their order. */
export type RowTaker = (row: RecordRow) => void;

/**
 * The records of a source and what stands between them, a row each: the byte ranges, joined, are the
 * source. Kept in columns, since a source may hold millions of records; no text is kept.
 */
export class RecordLedger implements LineList {
  #ends = new Float64Array(64);
  #numbers = new Int32Array(64 * 4);
  #length = 0;
  readonly #words: string[] = [];
  readonly #known = new Map<string, number>();

  get length(): number {
    return this.#length;
  }

  /** Adds a row that starts where the one before it ends. */
  add({end, line, part, became, record}: RecordRow): void {
    if (this.#length === this.#ends.length) this.#grow();
    this.#ends[this.#length] = end;
    this.#numbers.set([line, this.#wordOf(part), this.#wordOf(became), record], this.#length * 4);
    this.#length += 1;
  }

  accounted(): number {
    const unrecognised = this.#known.get("unrecognised");
    let count = 0;
    for (let i = 0; i < this.#length; ++i) {
      if (this.#numbers[i * 4 + 1] !== unrecognised) count += 1;
    }
    return count;
  }

  *[Symbol.iterator](): Iterator<Line> {
    for (let i = 0; i < this.#length; ++i) {
      const [line = 1, part = 0, became = 0, record = -1] = this.#numbers.subarray(
        i * 4,
        i * 4 + 4
      );
      yield {
        line,
        start: i === 0 ? 0 : (this.#ends[i - 1] ?? 0),
        end: this.#ends[i] ?? 0,
        part: this.#words[part] ?? "",
        became: this.#words[became] ?? "",
        record: record < 0 ? null : record,
        spans: null
      };
    }
  }

  #wordOf(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    this.#known.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  #grow(): void {
    const ends = new Float64Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    const numbers = new Int32Array(this.#numbers.length * 2);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }
}
