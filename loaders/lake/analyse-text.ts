import {csvFormatRows} from "d3-dsv";
import {analyse} from "../analysis/analyse.js";
import {mergeHub} from "../papers/merged-hub.js";
import {paperRows} from "../papers/papers.js";
import {hashOf} from "../store/files.js";
import type {AllTables} from "../tables/tables.js";
import {countTerms, type TermCounts} from "../themes/pool-background.js";
import {backgroundColumns, hubRow, hubsRow, totalRow} from "../vocabulary/background.js";
import {uncurated, type CurationInput} from "../vocabulary/curation.js";
import {readCuration} from "../vocabulary/read-curation.js";
import {hubInputOf, type HubText} from "./hub-text.js";
import type {BackgroundRow, RefusedRow} from "./lake-tables.js";

/** What texts are read with: the curation of all hubs and of each, and a hash of the code. */
export interface Reading {
  code: string;
  shared: CurationInput["shared"];
  /** By the ids of hubs that have any of their own. */
  own: Readonly<Record<string, Omit<CurationInput, "shared" | "background">>>;
}

/** What a text turned out to be: the tables of a hub, or why it is refused. */
export type AnalysedText =
  | {tables: AllTables; title: string | null; refused: null}
  | {tables: null; title: null; refused: RefusedRow};

/** A hash of what all texts are read with: the code, and the curation of all hubs. */
export function keyOfReading({code, shared}: Reading): string {
  return hashOf([JSON.stringify([code, shared])]);
}

/**
 * A hash of all that the tables of a text depend on but the background: same key, same tables. That of
 * several rows of one id is made of the keys of each.
 */
export function keyOfText(text: HubText, reading: Reading): string {
  const {id, from, files} = text;
  if (from === "rows" && files.length > 1)
    return keyOfKeys(files.map((file) => keyOfText({id, from, files: [file]}, reading)));
  const parts = files
    .toSorted((a, b) => compare(a.path, b.path))
    .flatMap(({path, bytes, taken, reason}) => [
      JSON.stringify([path, taken, reason ?? null, bytes === null]),
      bytes ?? ""
    ]);
  return hashOf([
    keyOfReading(reading),
    JSON.stringify([reading.own[id] ?? null, id, from]),
    ...parts
  ]);
}

/** The key of the rows of one id, of the keys of each. */
export function keyOfKeys(keys: readonly string[]): string {
  const [key = ""] = keys;
  return keys.length === 1 ? key : hashOf(keys.toSorted(compare));
}

/**
 * How often each term stands in the citing papers of a text, for the background of all hubs: null of a
 * text that is refused, has no papers or was made up by `npm run demo`.
 */
export function termsOfText(text: HubText, reading: Reading): TermCounts | null {
  const input = hubInputOf(text, curationOf(text, reading, []));
  if (input === null) return null;
  const {readings, statements, papers} = mergeHub(input);
  const messages = [...input.diagnostics, ...readings.flatMap((one) => one.messages)];
  if (messages.some(isError) || statements.some(({synthetic}) => synthetic)) return null;
  const rows = paperRows(text.id, papers.papers);
  return rows.length === 0 ? null : countTerms(rows, readCuration(reading.shared));
}

/** The rows of the background that the analysis of a hub of these terms asks for, by their terms. */
export function backgroundTermsOf({id}: HubText, counts: TermCounts | null): string[] {
  const terms = counts?.terms.map(([term]) => term) ?? [];
  return [...new Set([totalRow, hubsRow, hubRow(id), ...terms])];
}

/**
 * Analyses a text: its tables, with the background as its terms need it; or, where something makes it
 * no hub, the first error. Null where only names were found that are passed over. No clock and no
 * file is read: same text, same reading and same background, same answer.
 */
export function analyseText(
  text: HubText,
  reading: Reading,
  background: readonly BackgroundRow[]
): AnalysedText | null {
  const input = hubInputOf(text, curationOf(text, reading, background));
  if (input === null) return null;
  const {core, clusters} = analyse(input);
  const found = core();
  const error = found.diagnostics.find(isError);
  if (error === undefined) {
    return {tables: {...found, ...clusters()}, title: found.hubs[0]?.title ?? null, refused: null};
  }
  const {path, line, column, rule, reason} = error;
  return {tables: null, title: null, refused: {hub_id: text.id, path, line, column, rule, reason}};
}

function isError({severity}: {severity: string}): boolean {
  return severity === "error";
}

function curationOf(
  {id}: HubText,
  {shared, own}: Reading,
  background: readonly BackgroundRow[]
): CurationInput {
  const rows = background
    .toSorted((a, b) => compare(a.term, b.term))
    .map(({term, papers, occurrences}) => [term, String(papers), String(occurrences)]);
  const text = csvFormatRows([backgroundColumns, ...rows]);
  return {
    ...(own[id] ?? {own: uncurated.own}),
    shared,
    background: rows.length === 0 ? null : {path: "background.csv", text}
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
