import {writeWhole} from "../store/files.js";
import {pack, parquetFiles} from "../store/packs.js";
import {tableNames, tables, type AllTables} from "../tables/tables.js";
import {reasonOf} from "../messages/printable.js";
import {
  analyseText,
  backgroundTermsOf,
  keyOfText,
  termsOfText,
  type AnalysedText,
  type Reading
} from "./analyse-text.js";
import type {TermCounts} from "../themes/pool-background.js";
import {idOfName, type HubText} from "./hub-text.js";
import type {BackgroundRow, RefusedRow} from "./lake-tables.js";

/**
 * What is asked about a text: its id, where its name stands for that; its key; its terms with their counts; its rows, as JSON; or its tables
 * as Parquet, in a pack that is written to a path.
 */
export type Ask = {text: HubText} & (
  | {ask: "id"}
  | {ask: "key"}
  | {ask: "terms"}
  | {ask: "rows"; background: readonly BackgroundRow[]}
  | {ask: "pack"; background: readonly BackgroundRow[]; path: string}
);

/** Rows of a table, as JSON: the values of each column in order. */
interface TablePiece {
  table: string;
  piece: number;
  columns: string;
}

/** The last line of an answer. */
export interface Answer {
  done: true;
  /** Whether there is a text at all, and not names alone that are passed over. */
  found: boolean;
  id?: string;
  key?: string;
  terms?: {
    counted: TermCounts | null;
    asked: readonly string[];
  };
  title?: string | null;
  refused?: RefusedRow | null;
}

/** How many rows are told at once: texts of JSON that are too long cannot be held. */
const most = 10_000;

/** Answers what is asked of a text, as lines of JSON, the last of which is an `Answer`. */
export async function answer(asked: Ask, reading: Reading): Promise<string[]> {
  const {text} = asked;
  const last = (said: Omit<Answer, "done" | "found">, found = true) =>
    JSON.stringify({done: true, found, ...said} satisfies Answer);
  if (asked.ask === "id") return [last({id: idOfName(text.id)})];
  if (asked.ask === "key") return [last({key: keyOfText(text, reading)})];
  try {
    if (asked.ask === "terms") {
      const counted = termsOfText(text, reading);
      return [last({terms: {counted, asked: backgroundTermsOf(text, counted)}})];
    }
    const analysed = analyseText(text, reading, asked.background);
    if (analysed === null) return [last({}, false)];
    const {title, refused} = analysed;
    if (asked.ask === "rows") return [...pieces(analysed), last({title, refused})];
    if (analysed.tables !== null) {
      const files = parquetFiles(analysed.tables, {described: false});
      await writeWhole(asked.path, pack(files, keyOfText(text, reading)));
    }
    return [last({title, refused})];
  } catch (error) {
    return [JSON.stringify(refusal(text, `the analysis failed: ${reasonOf(error)}`))];
  }
}

/** The answer for a text whose analysis was ended. */
export function refusal({id, files}: HubText, reason: string): Answer {
  const refused = {
    hub_id: id,
    path: files[0]?.path ?? id,
    line: 1,
    column: 1,
    rule: "ended",
    reason
  };
  return {done: true, found: true, title: null, refused};
}

function pieces({tables: found}: AnalysedText): string[] {
  if (found === null) return [];
  return tableNames.flatMap((name) => {
    const rows: AllTables[typeof name] = found[name];
    return Array.from({length: Math.ceil(rows.length / most)}, (_, piece) =>
      JSON.stringify({
        table: name,
        piece,
        columns: columnsOf(
          Object.keys(tables[name].columns),
          rows.slice(piece * most, (piece + 1) * most)
        )
      } satisfies TablePiece)
    );
  });
}

function columnsOf(names: readonly string[], rows: readonly object[]): string {
  const values: Record<string, unknown[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) values[name]?.push(written(value));
  return JSON.stringify(values);
}

function written(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
