import type {ClusteringRow} from "npm:hubscope";
import {methodName} from "./clustering-words.js";
import {count, digits} from "../page/words.js";

/** How well the specifications of a hub agree, in a sentence. */
export function specificationFinding(rows: readonly ClusteringRow[]): string {
  if (rows.length < 2)
    return "Fewer than two specifications found groups: there is nothing to compare.";
  const sorted = rows.toSorted((a, b) => (b.agreement ?? 0) - (a.agreement ?? 0));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  const shown = rows.find((row) => row.is_default);
  const place = shown === undefined ? 0 : sorted.indexOf(shown) + 1;
  const range = `${figure(worst)} and ${figure(best)}`;
  const own =
    shown === undefined
      ? ""
      : `; what the page opens on, ${methodName(shown.method)}, is number ${place} of ${digits(rows.length)} with ${figure(shown)}`;
  return `The agreement of a specification with the others lies between ${range}${own}.`;
}

function figure(row: ClusteringRow | undefined): string {
  return (row?.agreement ?? 0).toFixed(2);
}

/** A specification with how well it agrees with the others, in words. */
export function specificationWords({
  method,
  vocabulary,
  clusters,
  agreement
}: ClusteringRow): string {
  return `${methodName(method)} on ${vocabulary}, ${count(clusters, "cluster")}: agreement ${(agreement ?? 0).toFixed(2)}`;
}

/** How to read the strip, in a line; `leads` where a click on a mark shows its groups. */
export function specificationReading(leads: boolean): string {
  const reading =
    "A mark is one specification; further up, its groups agree better with those of the others: the mean adjusted Rand index, 1 for the same groups and 0 for no more than chance. The filled mark is what the page opens on.";
  return leads
    ? `${reading} Click a mark to show its groups on the map and in the list; the framed one is shown there now.`
    : reading;
}
