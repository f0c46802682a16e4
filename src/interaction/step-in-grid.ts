import type {Step} from "./roving-tabindex.js";

/** Steps to the next dot of the row, or to the nearest dot in a row above or below. */
export function stepInGrid(cells: readonly {row: number; column: number}[]): Step {
  return (from, across, down) => {
    const at = cells[from];
    if (at === undefined || across !== 0) return from + across;
    const rest = down > 0 ? cells.slice(from + 1) : cells.slice(0, from).reverse();
    const row = rest.find((cell) => cell.row !== at.row)?.row;
    const far = ({column}: {column: number}) => Math.abs(column - at.column);
    const near = rest
      .filter((cell) => cell.row === row)
      .reduce<(typeof cells)[number] | undefined>(
        (best, cell) => (best && far(best) <= far(cell) ? best : cell),
        undefined
      );
    return near && cells.indexOf(near);
  };
}
