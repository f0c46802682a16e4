import {median} from "npm:d3";
import {agree, count, digits, listed, quoted} from "../page/words.js";
import {cellText, type AnswerColumn} from "./answer.js";
import type {ChartChoice} from "./chart-choice.js";

/** What a chart draws: numbers, dates or labels, by axis. */
export interface ChartPoint {
  x: number | Date | string;
  y: number | string | null;
  z: number | string | null;
}

/**
 * The points of a chart, in the order of the rows. Rows without a number that the chart needs are
 * left out; without a measure, the rows of each label are counted, the most frequent first.
 */
export function chartPoints(choice: ChartChoice, rows: number): ChartPoint[] {
  const {kind, x, y, z} = choice;
  if (kind === "bars" && y === null) return counted(x, rows);
  const points: ChartPoint[] = [];
  for (let row = 0; row < rows; row++) {
    const point = {
      x: kind === "bars" || kind === "heat map" ? label(x, row) : place(x, row),
      y: y === null ? null : kind === "heat map" ? label(y, row) : number(y, row),
      z: z === null ? null : kind === "heat map" ? number(z, row) : label(z, row)
    };
    const needed = kind === "heat map" ? point.z : y === null ? point.x : point.y;
    if (point.x !== null && needed !== null) points.push({...point, x: point.x});
  }
  return points;
}

function counted(column: AnswerColumn, rows: number): ChartPoint[] {
  const counts = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const name = label(column, row);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([x, y]) => ({x, y, z: null})).sort((a, b) => b.y - a.y);
}

function label({kind, at}: AnswerColumn, row: number): string {
  return cellText(kind, at(row)) ?? "null";
}

function number({at}: AnswerColumn, row: number): number | null {
  const value = at(row);
  if (value === null) return null;
  const size = Number(value);
  return Number.isFinite(size) ? size : null;
}

function place(column: AnswerColumn, row: number): number | Date | null {
  const value = number(column, row);
  const isTime = column.kind === "date" || column.kind === "timestamp";
  return value !== null && isTime ? new Date(value) : value;
}

/** What a quick chart shows, as a sentence. */
export function chartFinding({kind, x, y, z}: ChartChoice, points: readonly ChartPoint[]): string {
  if (points.length === 0) return `No row has a value of ${y?.name ?? x.name}.`;
  if (kind === "histogram") {
    const middle = median(points, (point) => Number(point.x)) ?? 0;
    return `Half of ${count(points.length, "row")} have ${x.name} of at most ${figure(middle)}.`;
  }
  if (kind === "dots") {
    return `${count(points.length, "row")} by ${x.name} and ${y?.name ?? "rows"}.`;
  }
  const measure = kind === "heat map" ? z : y;
  const size = (point: ChartPoint) => Number(kind === "heat map" ? point.z : point.y);
  const highest = points.reduce((best, point) => (size(point) > size(best) ? point : best));
  const ties = points.filter((point) => size(point) === size(highest));
  const what = measure?.name ?? "rows";
  const isCount = what.endsWith("s") && points.every((point) => Number.isInteger(size(point)));
  const value = figure(size(highest));
  if (ties.length === points.length && ties.length > 1) {
    return `All ${count(ties.length, "row")} have the same ${isCount ? `number of ${what}` : what}: ${value}.`;
  }
  const most = `the ${isCount ? "most" : "highest"} ${what}: ${value}`;
  if (ties.length > mostNamed) {
    return `${digits(ties.length)} of ${count(points.length, "row")} have ${most} each.`;
  }
  const who = listed(ties.map((point) => name(point, kind)));
  return ties.length > 1 ? `${who} have ${most} each.` : `${who} has ${most}.`;
}

/** How many rows have nothing to draw, in a sentence. */
export function missingWords(missing: number): string {
  return `${digits(missing)} ${agree(missing, "row")} without a value ${agree(missing, "is", "are")} not drawn.`;
}

const mostNamed = 3;

/** A number of a chart: whole as it is, else with four digits. */
export function figure(value: number): string {
  return Number.isInteger(value) ? digits(value) : String(Number(value.toPrecision(4)));
}

function name({x, y}: ChartPoint, kind: ChartChoice["kind"]): string {
  const label = x instanceof Date ? x.toISOString().slice(0, 10) : String(x);
  if (kind === "line") return label;
  return kind === "heat map" ? `${quoted(String(y))} with ${quoted(label)}` : quoted(label);
}
