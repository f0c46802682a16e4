import {structure} from "../../text/normalise.js";
import {structureAt, verdicts, type Page} from "./page.js";

/** What a metadata row says of a citing paper; null where it does not say. */
export interface Metadata {
  field: string | null;
  date: string | null;
  verdict: string | null;
  novelty: number | null;
  references: number | null;
}

/** A metadata row, taken apart. */
export interface MetadataRow {
  metadata: Metadata;
  /** Parts of the row that the format does not know, as written. */
  unknown: readonly string[];
  /** Whether the row is of the numbered list on paper pages, which has no dots. */
  spaced: boolean;
}

const none: readonly string[] = [];
const longestRow = 300;
const noveltyPart = /^novelty \d{1,3}(?:\.\d+)?$/u;
const isoDate = /^\d{4}-\d{2}(?:-\d{2})?$/u;
const referencesPart = /^[\d,]{1,9} refs?$/u;
const spacedRow =
  /^(\S+) (\d{4}-\d{2}(?:-\d{2})?) (\S+) novelty (\d{1,3}(?:\.\d+)?)(?: (\d{1,6}) refs?)?$/u;

/**
 * Reads a metadata row: `<field> · <date> · <verdict> · novelty <d.d>[ · <n> refs]`, or the same
 * with spaces and a month. Null where the line is none.
 */
export function readMetadata(text: string): MetadataRow | null {
  if (text.length > longestRow) return null;
  if (text.includes("·")) return readDotted(text);
  return mayEndRow(text) && text.includes(" novelty ") ? readSpaced(text) : null;
}

function readDotted(text: string): MetadataRow | null {
  const row: Metadata = {field: null, date: null, verdict: null, novelty: null, references: null};
  let unknown = none;
  let from = 0;
  while (from <= text.length) {
    const dot = nextDot(text, from);
    const part = text.slice(from, dot < 0 ? text.length : dot).trim();
    if (row.date === null && isoDate.test(part)) row.date = part;
    else if (row.date === null && row.field === null) row.field = part;
    else if (row.novelty === null && noveltyPart.test(part)) row.novelty = Number(part.slice(8));
    else if (row.verdict === null) row.verdict = part;
    else if (row.references === null && referencesPart.test(part)) {
      row.references = Number(part.replace(/\D/gu, ""));
    } else unknown = [...unknown, part];
    from = dot < 0 ? text.length + 1 : dot + 1;
  }
  const isRow =
    row.novelty !== null || (row.verdict !== null && verdicts.has(row.verdict.toLowerCase()));
  if (row.date === null || !isRow) return null;
  return {metadata: row, unknown, spaced: false};
}

function nextDot(text: string, from: number): number {
  let dot = text.indexOf("·", from);
  while (dot >= 0 && !(isWhite(text.charCodeAt(dot - 1)) && isWhite(text.charCodeAt(dot + 1)))) {
    dot = text.indexOf("·", dot + 1);
  }
  return dot;
}

function isWhite(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function readSpaced(text: string): MetadataRow | null {
  const [, field, date, verdict, novelty, references] = spacedRow.exec(text) ?? [];
  if (field === undefined || date === undefined || verdict === undefined) return null;
  return {
    metadata: {
      field,
      date,
      verdict,
      novelty: Number(novelty),
      references: references === undefined ? null : Number(references)
    },
    unknown: none,
    spaced: true
  };
}

/** Whether a text ends as a row without dots does, in a digit or in `refs`. */
function mayEndRow(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return (last >= 0x30 && last <= 0x39) || text.endsWith("ref") || text.endsWith("refs");
}

const item = /^[-•] abstract /u;
const leastRepeated = 60;
const shortestPiece = 20;
const longestAbstract = 2_000;

/** Whether a line is an item of the claims ledger: bulleted, and it starts with `abstract`. */
export function isClaimItem(page: Page, index: number): boolean {
  return item.test(structureAt(page, index));
}

/** Whether a line goes on with a claim: it repeats a piece of the abstract. */
export function goesOnWithClaim(page: Page, index: number): boolean {
  const text = structureAt(page, index);
  return text.length >= shortestPiece && abstractOf(page).includes(text);
}

/**
 * Whether a line outside the claims ledger's section is its item all the same: it is bulleted,
 * starts with `abstract` and goes on with 60 characters of the abstract.
 */
export function isStrayClaim(page: Page, index: number): boolean {
  const text = structureAt(page, index);
  if (!item.test(text)) return false;
  const repeated = text.replace(item, "").slice(0, leastRepeated);
  return repeated.length === leastRepeated && abstractOf(page).includes(repeated);
}

const structures = new WeakMap<Page, {length: number; text: string}>();

/**
 * The structure of the abstract's first 2,000 characters, read anew while it grows to that length;
 * lines are only ever added to it.
 */
function abstractOf(page: Page): string {
  const of = page.statement.abstract ?? "";
  const length = Math.min(of.length, longestAbstract);
  const known = structures.get(page);
  if (known?.length === length) return known.text;
  const text = structure(of.slice(0, longestAbstract));
  structures.set(page, {length, text});
  return text;
}
