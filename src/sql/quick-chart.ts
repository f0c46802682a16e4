import {firstOf} from "../page/pager.js";
import * as Plot from "npm:@observablehq/plot";
import {chartFigure} from "../figures/chart-figure.js";
import {truncateDistinctly} from "../figures/short-names.js";
import {element} from "../page/dom.js";
import {fitText, textWidth} from "../page/text-width.js";
import {digits} from "../page/words.js";
import type {ChartChoice} from "./chart-choice.js";
import {chartFinding, chartPoints, figure, missingWords, type ChartPoint} from "./chart-points.js";

const fill = "var(--accent)";
const rowHeight = 24;
const longest = 260;

/** How many bars, or names on an axis, are drawn. */
const most = 40;

/** An answer to a query as a chart of the chosen kind; `rows` is the number of its rows. */
export function quickChart(
  choice: ChartChoice,
  {width = 680, rows = 0}: {width?: number; rows?: number} = {}
): HTMLElement {
  const points = chartPoints(choice, rows);
  const drawn = choice.kind === "bars" ? points.slice(0, most) : points;
  const finding = chartFinding(choice, points);
  const left = points.length - drawn.length;
  const missing = choice.y === null && choice.kind === "bars" ? 0 : rows - points.length;
  const notes = [
    ...(left > 0 ? [`${firstOf(most, `${digits(points.length)} bars`)}.`] : []),
    ...(missing > 0 ? [missingWords(missing)] : [])
  ];
  return chartFigure({
    finding,
    level: 2,
    body: [
      draw[choice.kind](choice, drawn, {width, ariaLabel: finding}),
      ...notes.map((note) => element("p", {class: "note-line"}, note))
    ],
    ...(choice.kind === "heat map"
      ? {
          reading: `Rows are ${choice.y?.name ?? ""}, columns are ${choice.x.name}; the shade is ${choice.z?.name ?? ""}, stronger where it is more.`
        }
      : {})
  });
}

type Draw = (choice: ChartChoice, points: ChartPoint[], frame: QuickFrame) => Element;

const draw: Record<ChartChoice["kind"], Draw> = {
  bars: quickBars,
  line: (choice, points, frame) =>
    Plot.plot({
      ...axes(choice, points, frame),
      marks: [
        Plot.lineY(points, {x: "x", y: "y", stroke: fill, strokeWidth: 2, sort: "x"}),
        Plot.dotY(points, {x: "x", y: "y", fill, r: 3.5})
      ]
    }),
  dots: (choice, points, frame) =>
    Plot.plot({
      ...axes(choice, points, frame),
      inset: 10,
      marks: [
        Plot.dot(points, {
          title: "z",
          x: "x",
          y: "y",
          stroke: fill,
          strokeWidth: 1.75,
          r: 5,
          fill,
          fillOpacity: 0.2
        })
      ]
    }),
  histogram: (choice, points, frame) =>
    Plot.plot({
      ...axes(choice, points, frame),
      y: {label: "rows", grid: true, tickFormat: wholeTick},
      marks: [
        Plot.rectY(points, {...Plot.binX({y: "count"}, {x: "x"}), fill}),
        Plot.ruleY([0], {stroke: "var(--theme-foreground-muted)"})
      ]
    }),
  "heat map": (_, points, frame) => quickHeatMap(points, frame)
};

function axes({x, y}: ChartChoice, points: readonly ChartPoint[], {width, ariaLabel}: QuickFrame) {
  const whole = x.kind === "integer" || x.kind === "long";
  const longest = Math.max(
    0,
    ...points.map((point) => textWidth(digits(Math.round(Number(point.y ?? 0)))))
  );
  return {
    width,
    height: Math.round(Math.max(260, Math.min(420, width * 0.5))),
    marginLeft: Math.max(48, longest + 24),
    marginBottom: 44,
    marginTop: 28,
    className: "quick",
    ariaLabel,
    x: {
      label: x.name,
      ticks: width / 110,
      ...(whole
        ? {tickFormat: (value: number) => (Number.isInteger(value) ? String(value) : "")}
        : {})
    },
    y: {label: y?.name ?? "rows", grid: true, ticks: 5}
  };
}

const wholeTick = (value: number) => (Number.isInteger(value) ? digits(value) : "");

interface QuickFrame {
  width: number;
  ariaLabel: string;
}

/**
 * A quick chart of bars, in the order of the points, each with its label and its value; the name of what
 * they measure stands over where they start.
 */
function quickBars(
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

/** How narrow a cell may be, and how long a name beside or above the cells. */
const narrowest = 30;

/**
 * A quick chart of numbers by two labels: the stronger a cell's shade, the larger its number. Many
 * columns make it wider than `width`, and it scrolls inside itself.
 */
function quickHeatMap(points: ChartPoint[], {width, ariaLabel}: QuickFrame): Element {
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
