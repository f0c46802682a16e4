import * as Plot from "npm:@observablehq/plot";
import type {ChartPoint} from "../lib/sql/chart-points.js";
import {figure} from "../lib/sql/chart-words.js";
import {fitText, textWidth} from "../lib/text-width.js";
import type {QuickFrame} from "./quick-bars.js";

/** A quick chart of numbers by two labels: the darker a cell, the larger its number. */
export function quickHeatMap(points: ChartPoint[], {width, ariaLabel}: QuickFrame): Element {
  const across = [...new Set(points.map((point) => String(point.x)))];
  const down = [...new Set(points.map((point) => String(point.y)))];
  const marginLeft = Math.min(width * 0.4, Math.max(...down.map((name) => textWidth(name)))) + 14;
  const cell = (width - marginLeft - 12) / across.length;
  const marginTop =
    Math.min(150, Math.max(...across.map((name) => textWidth(name)))) * (cell < 110 ? 1 : 0) + 24;
  const highest = Math.max(...points.map(({z}) => Number(z)));
  const rows = points.map((point) => ({
    x: String(point.x),
    y: String(point.y),
    z: Number(point.z),
    shade: Math.max(0.08, highest > 0 ? (Number(point.z) / highest) * 0.5 : 0)
  }));
  return Plot.plot({
    width,
    height: down.length * 30 + marginTop,
    marginLeft,
    marginTop,
    marginBottom: 4,
    marginRight: 12,
    className: "quick",
    ariaLabel,
    x: {
      axis: "top",
      label: null,
      domain: across,
      tickRotate: cell < 110 ? -90 : 0,
      tickSize: 0,
      tickFormat: (name: string) => fitText(name, cell < 110 ? 140 : cell - 8)
    },
    y: {
      label: null,
      domain: down,
      tickSize: 0,
      tickFormat: (name: string) => fitText(name, marginLeft - 14)
    },
    marks: [
      Plot.cell(rows, {x: "x", y: "y", fill: "var(--accent)", fillOpacity: "shade", inset: 1}),
      Plot.text(rows, {
        x: "x",
        y: "y",
        text: ({z}: {z: number}) => figure(z)
      })
    ]
  });
}
