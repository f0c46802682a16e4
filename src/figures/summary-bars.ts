import * as Plot from "npm:@observablehq/plot";
import {count, digits} from "../page/words.js";

/** A group of papers, and how many of them have a summary. */
export interface SummaryBar {
  name: string;
  papers: number;
  summaries: number;
  /** How many of both are selected; all where it is left out. */
  selected?: {papers: number; summaries: number};
}

const pale = 0.25;

/**
 * A bar for each group of papers: those with a summary, and after them those with a title only.
 * Where some are selected, the rest of each part is pale.
 */
export function summaryBars(
  rows: SummaryBar[],
  {width = 680}: {width?: number} = {}
): SVGSVGElement | HTMLElement {
  const parts = rows.flatMap((row) => {
    const {name, papers, summaries, selected = row} = row;
    const read = {name, fill: "var(--accent)", line: "var(--accent)"};
    const titled = {name, fill: "var(--theme-background)", line: "var(--rest-line)"};
    const read1 = selected.summaries;
    const titled1 = summaries + selected.papers - selected.summaries;
    return [
      {...read, from: 0, to: read1, opacity: 1},
      {...read, from: read1, to: summaries, opacity: pale},
      {...titled, from: summaries, to: titled1, opacity: 1},
      {...titled, from: titled1, to: papers, opacity: pale}
    ].filter(({from, to}) => to > from);
  });
  return Plot.plot({
    width,
    height: rows.length * 52,
    margin: 0,
    x: {axis: null, domain: [0, Math.max(1, ...rows.map(({papers}) => papers))]},
    y: {axis: null, domain: rows.map(({name}) => name), padding: 0},
    ariaLabel: rows.map(words).join("; "),
    marks: [
      Plot.barX(parts, {
        x1: "from",
        x2: "to",
        y: "name",
        fill: "fill",
        stroke: "line",
        opacity: "opacity",
        insetTop: 26,
        insetBottom: 8
      }),
      Plot.text(rows, {
        x: 0,
        y: "name",
        text: words,
        textAnchor: "start",
        dy: -10
      })
    ]
  });
}

function words({name, papers, summaries, selected}: SummaryBar): string {
  const some = summaries === papers ? "all" : summaries === 0 ? "none" : digits(summaries);
  const all =
    papers === 1
      ? `${name}: 1 paper, ${summaries === 1 ? "with" : "without"} a summary`
      : `${name}: ${count(papers, "paper")}, ${some} with a summary`;
  return selected === undefined ? all : `${all}; ${digits(selected.papers)} selected`;
}
