import {escape} from "npm:arquero";
import {max} from "npm:d3";
import {rowsOf, tableOf} from "../tables/verbs.js";
import {agree, count, digits} from "../page/words.js";
import type {Paper} from "../tables/paper.js";

/** The representative papers in their order, and the others in the order of the list. */
export interface Split {
  representative: Paper[];
  rest: Paper[];
}

/** Splits the papers of a hub into the representative ones and the others. */
export function splitRepresentatives(papers: readonly Paper[]): Split {
  const all = tableOf(papers, ["representative", "representative_position", "position"]).derive({
    rank: escape(({representative_position: place}: Paper) => place ?? Infinity)
  });
  return {
    representative: rowsOf(
      papers,
      all.filter((d) => d["representative"]).orderby("rank", "position")
    ),
    rest: rowsOf(papers, all.filter((d) => !d["representative"]).orderby("position"))
  };
}

/** Which papers the text calls representative, and what sets them apart, in a sentence or two. */
export function representativesFinding({representative, rest}: Split): string {
  const [k, n] = [representative.length, representative.length + rest.length];
  if (n === 0) return "The text lists no citing papers.";
  if (k === 0) return "The text names no representative papers.";
  if (rest.length === 0) {
    return n === 1
      ? "The page calls the one paper it lists representative."
      : `The page calls all ${count(n, "paper")} it lists representative.`;
  }
  const where = firstOfList(representative) ? `: ${order(representative)}` : "";
  return `The page calls ${digits(k)} of the ${count(n, "paper")} it lists representative${where}. ${summaries(representative, rest)}`;
}

/** How to read the dots, of what is drawn. */
export function dotsReading(papers: readonly Paper[]): string {
  const small = papers.some(({summary}) => summary === null)
    ? "; a small dot has a title only"
    : "";
  return `One dot is one paper, in the order of the page${small}. Point at a dot to read it, click to find it among the papers below.`;
}

function firstOfList(representative: Paper[]): boolean {
  const places = representative.map(({position}) => position);
  return max(places) === places.length;
}

function order(representative: Paper[]): string {
  const k = representative.length;
  if (k === 1) return "the first of the list";
  const same = representative.every(({position}, i) => position === i + 1);
  return `the first ${digits(k)} of the list${same ? ", in the same order" : ", in another order"}`;
}

function summaries(representative: Paper[], rest: Paper[]): string {
  const [k, r] = [representative.length, rest.length];
  const [a = 0, b = 0] = [representative, rest].map(
    (rows) => rows.filter((row) => row.summary !== null).length
  );
  if (a === k && b === r) return "Every paper has a summary.";
  if (a + b === 0) return "No paper has a summary.";
  return `${representativeSummaries(a, k)}; ${otherSummaries(b, r)}.`;
}

function representativeSummaries(some: number, all: number): string {
  if (all === 1) return some === 1 ? "It has a summary" : "It has no summary";
  if (some === all) return `All ${digits(all)} have a summary`;
  if (some === 0) return "None of them has a summary";
  return `${digits(some)} of them ${agree(some, "has", "have")} a summary`;
}

function otherSummaries(some: number, all: number): string {
  if (all === 1) return some === 1 ? "the other one has one" : "the other one has none";
  if (some === 0) return `none of the other ${digits(all)} has one`;
  if (some === all) return `all of the other ${digits(all)} have one`;
  return `${digits(some)} of the other ${digits(all)} ${agree(some, "has", "have")} one`;
}
