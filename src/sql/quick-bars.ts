import * as Plot from "npm:@observablehq/plot";
import type {ChartChoice} from "./chart-choice.js";
import type {ChartPoint} from "./chart-points.js";
import {figure} from "./chart-words.js";
import {fitText, textWidth} from "../page/text-width.js";

const rowHeight = 24;

/** The size of a quick chart, and its text alternative. */
export interface QuickFrame {
  width: number;
  ariaLabel: string;
}

/**
 * A quick chart of bars, in the order of the points, each with its label and its value; the name of what
 * they measure stands over where they start.
 */
export function quickBars(
  {y}: ChartChoice,
  points: ChartPoint[],
  {width, ariaLabel}: QuickFrame
): Element {
  const rows = points.map(({x, y: size}, i) => ({
    row: String(i),
    name: fitText(String(x), width * 0.42),
    size: Number(size)
  }));
  const names = new Map(rows.map(({row, name}) => [row, name]));
  const values = rows.map(({size}) => textWidth(figure(size)));
  return Plot.plot({
    width,
    height: rows.length * rowHeight + 34,
    marginLeft: Math.max(...rows.map(({name}) => textWidth(name))) + 14,
    marginRight: Math.max(...values) + 12,
    marginTop: 30,
    marginBottom: 4,
    className: "quick",
    ariaLabel,
    x: {axis: null},
    y: {
      label: null,
      domain: rows.map(({row}) => row),
      tickSize: 0,
      tickPadding: 8,
      tickFormat: (row: string) => names.get(row) ?? row
    },
    marks: [
      Plot.text([y?.name ?? "rows"], {frameAnchor: "top-left", textAnchor: "start", dy: -16}),
      Plot.barX(rows, {x: "size", y: "row", insetTop: 4, insetBottom: 4, fill: "var(--accent)"}),
      Plot.text(rows, {
        x: ({size}: {size: number}) => Math.max(0, size),
        y: "row",
        text: ({size}: {size: number}) => figure(size),
        textAnchor: "start",
        dx: 6
      })
    ]
  });
}
