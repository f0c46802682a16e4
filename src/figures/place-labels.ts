/** A label that wants to start at `x` and takes `width` pixels. */
export interface Wanted {
  x: number;
  width: number;
}

/** Where a label stands: its left end, and its line, from 0. */
export interface Placed {
  x: number;
  line: number;
}

const gap = 14;

/**
 * Places labels under what they name, in lines, with room for an upright leader from each `x` down
 * to its label that crosses no other label. Null where `lines` lines (3 by default) do not do.
 */
export function placeLabels(labels: Wanted[], width: number, lines = 3): Placed[] | null {
  const placed: (Placed & {from: number; to: number; leader: number})[] = [];
  for (const label of labels.toReversed()) {
    const x = Math.max(0, Math.min(label.x, width - label.width));
    const from = x - gap;
    const to = x + label.width + gap;
    let line = 0;
    const blocked = () =>
      placed.some(
        (other) =>
          (other.line === line && from < other.to - gap && other.from + gap < to) ||
          (other.line < line && label.x > other.from && label.x < other.to) ||
          (other.line > line && other.leader > from && other.leader < to)
      );
    while (line < lines && blocked()) line++;
    if (line === lines || label.width > width) return null;
    placed.push({x, line, from, to, leader: label.x});
  }
  return placed.map(({x, line}) => ({x, line})).reverse();
}

/** Puts labels one after the other into lines of at most `width` pixels. */
export function flowLabels(widths: number[], width: number): Placed[] {
  let [x, line] = [0, 0];
  return widths.map((wide) => {
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const at = {x, line};
    x += wide + gap;
    return at;
  });
}
