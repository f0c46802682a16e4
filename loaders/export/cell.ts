/** What a cell of a spreadsheet holds, never a formula. */
export type Cell = string | number | boolean | null;

/** The most characters that a cell holds, in UTF-16 units. */
export const longestText = 32_767;

/**
 * A value as a cell of a spreadsheet holds it: bytes in hexadecimal, a text cut where it is too
 * long.
 */
export function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array)
    return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return text(String(value));
}

/**
 * A text as a cell holds it: well formed, and what looks like the escape of a character, such as
 * `_x0041_`, escaped itself, so that it is read as written.
 */
function text(value: string): string {
  const end = /[\uD800-\uDBFF]/.test(value.charAt(longestText - 1)) ? longestText - 1 : longestText;
  return value
    .slice(0, end)
    .toWellFormed()
    .replaceAll(/[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}
