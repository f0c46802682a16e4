import {evidenceGate, wilsonInterval, worstCaseBounds, type Interval} from "npm:hubscope";
import type {Evidence} from "./evidence.js";

/**
 * The Wilson interval of a class with `count` papers, for so many `classes` at once (all of the
 * evidence by default), cut at the worst-case bounds, which the share can't leave. Null where fewer than 5 papers are
 * classified, where all are, and where the totals exceed the papers.
 */
export function samplingInterval(
  {count}: {count: number},
  {coverage, classes: own}: Evidence,
  {classes = own.length}: {classes?: number} = {}
): Interval | null {
  const {classified, total, unclassified} = coverage;
  if (evidenceGate(classified) === "counts" || unclassified === 0) return null;
  const bounds = worstCaseBounds(count, classified, total);
  const wilson = wilsonInterval(count, classified, {classes});
  if (bounds === null || wilson === null) return null;
  return {
    lower: Math.max(bounds.lower, wilson.lower),
    upper: Math.min(bounds.upper, wilson.upper)
  };
}
