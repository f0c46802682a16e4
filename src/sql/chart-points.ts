import type {AnswerColumn} from "./answer.js";
import {cellText} from "./cell-text.js";
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
