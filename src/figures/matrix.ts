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
  const fitting = Math.floor((width - least - 2) / columns);
  const narrow = fitting < 40 ? 44 : Math.min(44, fitting);
  const column = upright ? narrow : flat;
  return {
    upright,
    column,
    titles: Math.max(least, Math.min(440, width - column * columns - 2)),
    heads: names.map((name) => (upright ? fitText(name, uprightRoom, font) : name))
  };
}

/**
 * Orders sets so that each stands beside the one it shares most with: the largest first, then always
 * the set with the highest Jaccard index to the one before it; ties go by the order given. Returns
 * indices.
 */
export function orderByOverlap(sets: readonly ReadonlySet<string>[]): number[] {
  const left = sets.map((_, i) => i);
  const order: number[] = [];
  const size = (i: number) => sets[i]?.size ?? 0;
  while (left.length > 0) {
    const before = order.at(-1);
    const score = (i: number) => (before === undefined ? size(i) : overlap(sets[before], sets[i]));
    const best = left.reduce((a, b) => (score(b) > score(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    order.push(best);
  }
  return order;
}

function overlap(
  a: ReadonlySet<string> = new Set<string>(),
  b: ReadonlySet<string> = new Set<string>()
): number {
  const both = [...a].filter((item) => b.has(item)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

/**
 * Orders rows of yes and no so that the yeses form blocks: by the first column that has one, then by
 * the next columns, rows without any last; ties keep the order given. Returns indices.
 */
export function blockOrder(rows: readonly (readonly boolean[])[]): number[] {
  const keys = rows.map((row) => row.map((yes) => (yes ? "0" : "1")).join(""));
  return rows.map((_, i) => i).sort((a, b) => compare(keys[a] ?? "", keys[b] ?? "") || a - b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
