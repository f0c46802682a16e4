import {performance} from "node:perf_hooks";

/** One line of the benchmark: a figure, what it should be, and how it was had. */
export interface BenchRow {
  name: string;
  figure: string;
  target: string;
  detail: string;
}

/** A row as one line of aligned columns. */
export function rowLine({name, figure, target, detail}: BenchRow): string {
  return `${name.padEnd(46)} ${figure.padStart(12)}   ${target.padEnd(14)} ${detail}`;
}

/** Milliseconds as a text. */
export function milliseconds(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${value.toFixed(0)} ms`;
}

/** The median of numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** How many milliseconds it takes to run something. */
export function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const rounds = 11;

/** Runs a thing and a bare one beside it in turn: the ratio of their speeds, and their times in words. */
export function inTurn(
  ours: () => unknown,
  bare: () => unknown,
  most = rounds
): {ratio: number; times: string} {
  const times = Array.from({length: most}, () => ({bare: time(bare), ours: time(ours)}));
  const both = [times.map((one) => one.ours), times.map((one) => one.bare)];
  return {
    ratio: median(times.map((one) => one.bare / one.ours)),
    times: both.map((all) => milliseconds(median(all))).join(" against ")
  };
}
