import {svgElement} from "../page/dom.js";

/** Where dots stand: rows filled from the left, `pitch` apart. */
export interface DotLayout {
  columns: number;
  rows: number;
  pitch: number;
  radius: number;
  width: number;
  height: number;
  /** The middle of dot i, from 0. */
  at(i: number): {x: number; y: number};
}

/**
 * Lays out `count` dots within `width` pixels: in one row where they fit at `smallest` pixels each,
 * at most `largest` apart; else in as many rows as it takes, at a size that thumbs can hit.
 */
export function dotLayout(
  count: number,
  width: number,
  {
    largest = 26,
    smallest = 15,
    wrapped = 20
  }: Partial<Record<"largest" | "smallest" | "wrapped", number>> = {}
): DotLayout {
  const single = Math.min(largest, width / Math.max(1, count));
  const pitch = single >= smallest ? single : Math.max(smallest, count > 80 ? smallest : wrapped);
  const columns = Math.max(1, Math.min(Math.max(1, count), Math.floor(width / pitch + 1e-6)));
  const rows = Math.ceil(count / columns);
  return {
    columns,
    rows,
    pitch,
    radius: pitch * 0.38,
    width: Math.min(count, columns) * pitch,
    height: rows * pitch,
    at: (i) => ({x: ((i % columns) + 0.5) * pitch, y: (Math.floor(i / columns) + 0.5) * pitch})
  };
}

/** The hatch of what is not classified, as a pattern with the given id. */
export function hatching(id: string): SVGPatternElement {
  return svgElement(
    "pattern",
    {
      id,
      width: 5,
      height: 5,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)"
    },
    svgElement("rect", {width: 5, height: 5, class: "hatch-ground"}),
    svgElement("line", {x1: 2.5, x2: 2.5, y2: 5, class: "hatch-line"})
  );
}
