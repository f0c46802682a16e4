import {sections} from "./page.js";

/** A value with its count, and where it stands in the line. */
export interface Pair {
  value: string;
  count: number;
  from: number;
  to: number;
}

/** A label at the end of a line, and where it stands. */
export interface FusedLabel {
  label: string;
  known: boolean;
  from: number;
  to: number;
}

/** A line of totals, taken apart: `background 2polarities` holds one total and one label. */
export interface TotalsLine {
  totals: Pair[];
  labels: FusedLabel[];
}

const longestLine = 20000;
const token = /\S+/gu;
const fusedValue = /^\d{1,7}(?=\p{L}.{2})/u;
const unknownLabel = /\d([a-z][a-z_-]{2,30})$/u;

/**
 * Reads `<value> <count>` pairs up to the end of a text. The first word after a count belongs to
 * the next value, so that years count too (`2026 12 2025 4`); a count may be fused to that word
 * (`background 2method 1`). Null where the text is not all pairs.
 */
function readTotals(text: string): Pair[] | null {
  const totals: Pair[] = [];
  let from = -1;
  let valueEnd = -1;
  for (const match of text.matchAll(token)) {
    const at = match.index;
    const end = at + match[0].length;
    const fused = from < 0 ? undefined : fusedValue.exec(match[0])?.[0];
    const countEnd = fused === undefined ? end : at + fused.length;
    const count = from < 0 ? null : wholeNumber(fused ?? match[0]);
    if (count === null) {
      if (from < 0) from = at;
      valueEnd = end;
      continue;
    }
    totals.push({value: text.slice(from, valueEnd), count, from, to: countEnd});
    from = fused === undefined ? -1 : countEnd;
    valueEnd = end;
  }
  return from >= 0 || totals.length === 0 ? null : totals;
}

/**
 * Takes a line of totals apart, with the labels that the extraction fused to its end. `isNext`
 * says whether a section label may come next. Null where the line is neither totals nor labels.
 */
export function readTotalsLine(
  text: string,
  isNext: (label: string) => boolean
): TotalsLine | null {
  if (text.length > longestLine) return null;
  const labels: FusedLabel[] = [];
  let end = text.length;
  for (let label = labelAt(text, end, isNext); label !== null; label = labelAt(text, end, isNext)) {
    labels.push({label, known: true, from: end - label.length, to: end});
    end -= label.length;
    while (end > 0 && text[end - 1] === " ") end -= 1;
  }
  labels.reverse();
  if (end === 0) return {totals: [], labels};
  const rest = text.slice(0, end);
  const totals = readTotals(rest);
  if (totals !== null) return {totals, labels};
  const unknown = unknownLabel.exec(rest)?.[1];
  if (unknown === undefined) return null;
  const before = readTotals(rest.slice(0, end - unknown.length));
  if (before === null) return null;
  return {
    totals: before,
    labels: [{label: unknown, known: false, from: end - unknown.length, to: end}, ...labels]
  };
}

/**
 * The section label at the end of a text, the longest where several fit; null where there is none.
 */
export function labelAt(
  text: string,
  end: number,
  isNext: (label: string) => boolean
): string | null {
  let longest: string | null = null;
  for (const label of sections.keys()) {
    if (!text.endsWith(label, end) || !isNext(label)) continue;
    const before = text[end - label.length - 1];
    if (before !== undefined && !/[\da-z .%]/u.test(before)) continue;
    if (longest === null || label.length > longest.length) longest = label;
  }
  return longest;
}

const digitThenLabel = /\d(fields|years|verdicts|roles|polarities)(?=[^\s])/gu;

/**
 * Where the part of a text ends that starts at `from`: after the first label that is fused between
 * two totals, as in `cs.LG 1years2023 1verdicts`, or at the end of the text.
 */
export function innerLabelEnd(
  text: string,
  from: number,
  isNext: (label: string) => boolean
): number {
  digitThenLabel.lastIndex = from;
  for (let match = digitThenLabel.exec(text); match !== null; match = digitThenLabel.exec(text)) {
    if (isNext(match[1] ?? "")) return match.index + match[0].length;
  }
  return text.length;
}

const plain = /^\d{1,10}$/;
const grouped = /^\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3}){1,3}$/u;

/** The largest whole number that a 32-bit column holds. */
export const largest = 2 ** 31 - 1;

/**
 * Reads a whole number, with or without thousands separators, that fits a 32-bit column; null for
 * anything else.
 */
export function wholeNumber(text: string): number | null {
  if (!plain.test(text) && !grouped.test(text)) return null;
  const value = Number(text.replace(/\D/gu, ""));
  return value <= largest ? value : null;
}
