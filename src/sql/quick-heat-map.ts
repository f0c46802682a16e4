import * as Plot from "npm:@observablehq/plot";
import {element} from "../page/dom.js";
import {truncateDistinctly} from "../figures/truncate-distinctly.js";
import type {ChartPoint} from "./chart-points.js";
import {figure} from "./chart-words.js";
import {textWidth} from "../page/text-width.js";
import type {QuickFrame} from "./quick-bars.js";

/** How narrow a cell may be, and how long a name beside or above the cells. */
const narrowest = 30;
const longest = 260;

/**
 * A quick chart of numbers by two labels: the stronger a cell's shade, the larger its number. Many
 * columns make it wider than `width`, and it scrolls inside itself.
 */
export function quickHeatMap(points: ChartPoint[], {width, ariaLabel}: QuickFrame): Element {
  const across = [...new Set(points.map((point) => String(point.x)))];
  const down = [...new Set(points.map((point) => String(point.y)))];
  const rowNames = namesOf(down, Math.min(width * 0.4, longest));
  const marginLeft = widest(rowNames) + 14;
  const cell = Math.max(narrowest, (width - marginLeft - 12) / across.length);
  const upright = cell < 110;
  const columnNames = namesOf(across, upright ? longest : cell - 8);
  const marginTop = (upright ? widest(columnNames) : 0) + 24;
  const highest = Math.max(...points.map(({z}) => Number(z)));
  const rows = points.map((point) => ({
    x: String(point.x),
    y: String(point.y),
    z: Number(point.z),
    shade: Math.max(0.08, highest > 0 ? (Number(point.z) / highest) * 0.5 : 0)
  }));
  const plot = Plot.plot({
    width: Math.max(width, marginLeft + cell * across.length + 12),
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
      tickRotate: upright ? -90 : 0,
      tickSize: 0,
      tickFormat: (name: string) => columnNames.get(name) ?? name
    },
    y: {
      label: null,
      domain: down,
      tickSize: 0,
      tickFormat: (name: string) => rowNames.get(name) ?? name
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
  return element("div", {class: "matrix-scroll"}, plot);
}

function namesOf(labels: readonly string[], width: number): Map<string, string> {
  const fitted = truncateDistinctly(labels, width);
  return new Map(labels.map((label, i) => [label, fitted[i] ?? label]));
}

function widest(names: ReadonlyMap<string, string>): number {
  return Math.max(...Array.from(names.values(), (name) => textWidth(name)));
}
