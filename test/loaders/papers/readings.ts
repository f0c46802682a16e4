import {Ledger} from "../../../loaders/sources/lines.js";
import {
  paperRecord,
  type PaperFacts,
  type PaperRecord,
  type Reading
} from "../../../loaders/sources/reading.js";
import {Int32List} from "../../../loaders/text/lists.js";

/** What a source says of a paper in a test: its facts, with ids as `scheme:id`. */
export type SaidOfPaper = Partial<Omit<PaperFacts, "ids">> & {ids?: readonly string[]};

/** A reading of these papers, one a line of the file `<source>.json`; without a source `page.txt`. */
export function readingOf(source: string | null, papers: readonly SaidOfPaper[]): Reading {
  return {
    format: source ?? "hub-text",
    statement: null,
    records: papers.map((paper, i) => recordOf(source, i + 1, paper)),
    totals: [],
    total: null,
    fields: [],
    lines: new Ledger(new Int32List()),
    messages: []
  };
}

function recordOf(
  source: string | null,
  line: number,
  {ids = [], ...facts}: SaidOfPaper
): PaperRecord {
  const path = source === null ? "page.txt" : `${source}.json`;
  return paperRecord(
    source,
    {path, line, column: 1},
    {
      ...facts,
      ids: ids.map((id) => {
        const [scheme = "", ...rest] = id.split(":");
        return {scheme, id: rest.join(":")};
      })
    }
  );
}
