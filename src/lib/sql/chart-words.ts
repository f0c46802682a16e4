import {median} from "npm:d3";
import {count, digits, quoted} from "../words.js";
import type {ChartChoice} from "./chart-choice.js";
import type {ChartPoint} from "./chart-points.js";

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
  const ties = points.filter((point) => size(point) === size(highest)).length;
  const what = measure === null ? "number of rows" : `value of ${measure.name}`;
  if (ties === points.length && ties > 1) return `Every ${what} is ${figure(size(highest))}.`;
  const where =
    ties > 1
      ? `in ${digits(ties)} of ${count(points.length, "row")}`
      : `for ${name(highest, kind)}`;
  return `The largest ${what} is ${figure(size(highest))}, ${where}.`;
}

/** A number of a chart: whole as it is, else with four digits. */
export function figure(value: number): string {
  return Number.isInteger(value) ? digits(value) : String(Number(value.toPrecision(4)));
}

function name({x, y}: ChartPoint, kind: ChartChoice["kind"]): string {
  const label = x instanceof Date ? x.toISOString().slice(0, 10) : String(x);
  if (kind === "line") return label;
  return kind === "heat map" ? `${quoted(String(y))} and ${quoted(label)}` : quoted(label);
}
