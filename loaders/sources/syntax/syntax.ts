import type {SourceText} from "../decode.js";

/**
 * What a syntax finds at bytes of a text: a record, with its value as the syntax reads it, or another
 * part, such as a header. A record that cannot be read has a `problem`, one lower-case clause.
 */
export interface Found {
  start: number;
  end: number;
  part: "record" | "header" | "unrecognised";
  value: unknown;
  problem: string | null;
}

/** What a syntax finds in a text, in order, and what stands around the records, once all are found. */
export interface Findings {
  found: Iterable<Found>;
  around: () => unknown;
}

/** A way of writing records down: JSON, CSV, tagged lines and so on. Odd text never throws. */
export interface Syntax {
  (text: SourceText): Findings;
  /** Whether it holds the whole text; else it reads a text in pieces. */
  readonly holdsAll?: true;
}

/** A syntax that holds the whole text. */
export function holdingAll(read: (text: SourceText) => Findings): Syntax {
  return Object.assign(read, {holdsAll: true as const});
}

/** A record that was found. */
export function foundRecord(start: number, end: number, value: unknown): Found {
  return {start, end, part: "record", value, problem: null};
}

/** Bytes that should be a record and cannot be read. */
export function unreadableRecord(start: number, end: number, problem: string): Found {
  return {start, end, part: "unrecognised", value: null, problem};
}
