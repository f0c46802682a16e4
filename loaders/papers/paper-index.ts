import type {PaperRecord} from "../sources/reading.js";
import {append} from "../text/lists.js";

/** A paper that records repeat, and how many of them in a row do. */
export interface Repeated {
  paper: number;
  count: number;
}

/** How many papers of each list of equal ones have been answered to. */
export type Taken = Map<readonly number[], number>;

const mostLines = 5;

/** The papers of one source by title and summary, by title, and by summary. */
export class PaperIndex {
  readonly byKey = new Map<string, number[]>();
  readonly #byTitle = new Map<string | null, number[]>();
  readonly #bySummary = new Map<string | null, number[]>();

  /** Adds the paper that a record is of; `key` is the record's `equalityKey`. */
  add(record: PaperRecord, key: string, paper: number): void {
    append(this.byKey, key, paper);
    append(this.#byTitle, record.title, paper);
    append(this.#bySummary, record.summary, paper);
  }

  /**
   * The paper that answers to a record which repeats it; records without a title may be the lines of
   * one summary.
   */
  repeated(records: readonly PaperRecord[], at: number, taken: Taken): Repeated | null {
    const record = records[at];
    if (record === undefined) return null;
    if (record.title !== null) {
      const equal = this.byKey.get(equalityKey(record)) ?? this.#byTitle.get(record.title);
      const paper = next(equal, taken);
      return paper === null ? null : {paper, count: 1};
    }
    let summary = record.summary ?? "";
    for (let count = 1; count <= mostLines; ++count) {
      const paper = next(this.#bySummary.get(summary), taken);
      if (paper !== null) return {paper, count};
      const following = records[at + count];
      if (following?.list?.name !== record.list?.name || following?.title !== null) break;
      summary += ` ${following.summary ?? ""}`;
    }
    return null;
  }
}

function next(equal: readonly number[] | undefined, taken: Taken): number | null {
  if (equal === undefined) return null;
  const count = taken.get(equal) ?? 0;
  taken.set(equal, count + 1);
  return equal[count] ?? equal[0] ?? null;
}

/** What records of one source have in common that are equal: title and summary, as written. */
export function equalityKey({title, summary}: PaperRecord): string {
  return JSON.stringify([title, summary]);
}
