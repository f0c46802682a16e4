import {fitText, textWidth} from "../page/text-width.js";

const font = {size: 14.4, weight: 600};
const uprightRoom = 360;

/** How the columns of a matrix are drawn. */
export interface MatrixColumns {
  /** Whether the heads stand upright. */
  upright: boolean;
  /** The width of a column, in pixels. */
  column: number;
  /** The width of the titles before the columns. */
  titles: number;
  /** The names of the columns, cut where they would be too long. */
  heads: string[];
}

/**
 * Columns in which the longest word of their names fits; where the matrix would not fit into the
 * width, narrow ones under upright names. The titles take what is left; there is one column more
 * than names.
 */
export function matrixColumns(names: readonly string[], width: number): MatrixColumns {
  const words = names.flatMap((name) => name.split(/\s+/u));
  const longest = Math.max(...words.map((word) => textWidth(word, font)));
  const columns = names.length + 1;
  const share = Math.min(112, (width * 0.62) / columns);
  const flat = Math.ceil(Math.max(longest + 14, share));
  const least = width < 640 ? 150 : 300;
  const upright = flat * columns + least > width;
  const column = upright ? 44 : flat;
  return {
    upright,
    column,
    titles: Math.max(least, Math.min(440, width - column * columns - 2)),
    heads: names.map((name) => (upright ? fitText(name, uprightRoom, font) : name))
  };
}
