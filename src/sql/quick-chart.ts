import * as Plot from "npm:@observablehq/plot";
import {element} from "../page/dom.js";
import {firstOf} from "../page/drawn-words.js";
import type {ChartChoice} from "./chart-choice.js";
import {chartPoints, type ChartPoint} from "./chart-points.js";
import {chartFinding, missingWords} from "./chart-words.js";
import {textWidth} from "../page/text-width.js";
import {digits} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {quickBars, type QuickFrame} from "./quick-bars.js";
import {quickHeatMap} from "./quick-heat-map.js";

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

const fill = "var(--accent)";
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
