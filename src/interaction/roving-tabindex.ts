import type {Point} from "../page/dom.js";

const steps = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]};

/** Where a key leads from the mark in a place; the same place, or undefined, leads nowhere. */
export type Step = (from: number, across: number, down: number) => number | undefined;

/** Steps through marks in their order, with either pair of arrow keys. */
export const inOrder: Step = (from, across, down) => from + across + down;

/**
 * Makes marks one stop of the Tab key: arrow keys move between them as `step` says (in their order
 * by default), Home and End to the first and last, Enter and the space bar act on one. Tab comes to
 * the one in the place `start` first, 0 by default.
 */
export function rovingTabindex(
  marks: readonly (HTMLElement | SVGElement)[],
  {step = inOrder, act, start = 0}: {step?: Step; act: (place: number) => void; start?: number}
): void {
  const focus = (place: number | undefined) => {
    const next = place === undefined ? undefined : marks[place];
    if (next === undefined) return false;
    for (const mark of marks) if (mark.tabIndex === 0) mark.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
    return true;
  };
  for (const [place, mark] of marks.entries()) {
    mark.setAttribute("tabindex", place === start ? "0" : "-1");
    mark.addEventListener("keydown", (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      if (event.key === "Enter" || event.key === " ") act(place);
      else if (!focus(target(event.key, place))) return;
      event.preventDefault();
    });
  }

  function target(key: string, place: number): number | undefined {
    if (key === "Home") return 0;
    if (key === "End") return marks.length - 1;
    const arrow = Object.entries(steps).find(([name]) => name === key)?.[1];
    if (arrow === undefined) return undefined;
    const [across = 0, down = 0] = arrow;
    return step(place, across, down);
  }
}

/**
 * Steps from a mark to the nearest one in the direction of an arrow key: within 45° of it if there
 * is one, where a mark counts as further away the more it lies to the side.
 */
export function stepAcross(points: readonly Point[]): Step {
  return (from, across, down) => {
    const at = points[from];
    if (at === undefined) return undefined;
    let best: number | undefined;
    let least = Infinity;
    for (const [i, {x, y}] of points.entries()) {
      const ahead = (x - at.x) * across + (y - at.y) * down;
      const aside = Math.abs((x - at.x) * down) + Math.abs((y - at.y) * across);
      const far = ahead + 2 * aside + (aside > ahead ? 1e6 : 0);
      if (i === from || ahead <= 0 || far >= least) continue;
      [best, least] = [i, far];
    }
    return best;
  };
}

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
