import {printable} from "./printable.js";

/**
 * A line of a text with a caret below a column of it, counted from 1 in UTF-16 units. Of a line of
 * more than `width` characters, 80 by default, the part around the column is shown, with an
 * ellipsis at each end that is cut. Characters that do not print are replaced, so that the caret
 * stands right.
 */
export function caretExcerpt(line: string, column: number, {width = 80} = {}): string {
  const unit = Math.min(line.length, Math.max(0, column - 1));
  const from = Math.max(0, unit - 2 * width);
  const near = line.slice(from, unit + 2 * width);
  const isWhole = near.length === line.length;
  const characters = Array.from(near);
  const at = Array.from(near.slice(0, unit - from)).length;
  const start = isWhole && characters.length <= width ? 0 : Math.max(0, at - Math.floor(width / 3));
  const before = from + start > 0 ? "…" : "";
  const after = from + near.length < line.length || start + width < characters.length ? "…" : "";
  const shown = characters
    .slice(start, start + width)
    .map(printable)
    .join("");
  return `${before}${shown}${after}\n${" ".repeat(before.length + at - start)}^`;
}
