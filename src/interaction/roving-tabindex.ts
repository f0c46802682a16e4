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
