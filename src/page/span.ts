/** A range of numbers that holds its ends; null for an end that is open. */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

/** The span of all numbers and of what has none. */
export const open: Span = {from: null, to: null};

/** A number alone, as a span. */
export const exactly = (value: number): Span => ({from: value, to: value});

/** All numbers from one on. */
export const orMore = (value: number): Span => ({from: value, to: null});

export function isOpen({from, to}: Span): boolean {
  return from === null && to === null;
}

/** Whether a span holds a value; null is in the open span only. */
export function holds(span: Span, value: number | null): boolean {
  if (value === null) return isOpen(span);
  return (span.from === null || value >= span.from) && (span.to === null || value <= span.to);
}

/**
 * Reads `from..to`, either of which may be left out, or a single number, which is `bare` of it. Null
 * where the text is no span. Ends in the wrong order are put right.
 */
export function readSpan(text: string, bare: (value: number) => Span): Span | null {
  const ends = text.split("..").map(numberOf);
  const [from = null, to = null] = ends;
  if (ends.length > 2 || ends.includes(undefined)) return null;
  if (ends.length === 1) return from === null ? null : bare(from);
  return from !== null && to !== null && from > to ? {from: to, to: from} : {from, to};
}

/** A span as `readSpan` reads it; null for the open one. */
export function spanText({from, to}: Span, bare: (value: number) => Span): string | null {
  if (from === null && to === null) return null;
  const alone = from === null ? null : bare(from);
  return alone?.from === from && alone?.to === to ? String(from) : `${from ?? ""}..${to ?? ""}`;
}

/** The number of a text, null where it is empty, undefined where it is no number. */
function numberOf(text: string): number | null | undefined {
  if (text === "") return null;
  return /^-?\d{1,9}(?:\.\d{1,9})?$/u.test(text) ? Number(text) : undefined;
}
