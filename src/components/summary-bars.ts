import * as Plot from "npm:@observablehq/plot";
import {count, digits} from "../lib/words.js";

/** A group of papers, and how many of them have a summary. */
export interface SummaryBar {
  name: string;
  papers: number;
  summaries: number;
}

/** A bar for each group of papers: those with a summary, and after them those with a title only. */
export function summaryBars(
  rows: SummaryBar[],
  {width = 680}: {width?: number} = {}
): SVGSVGElement | HTMLElement {
  const parts = rows.flatMap(({name, papers, summaries}) => [
    {name, from: 0, to: summaries, fill: "var(--accent)", line: "var(--accent)"},
    {name, from: summaries, to: papers, fill: "var(--theme-background)", line: "var(--rest-line)"}
  ]);
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

function words({name, papers, summaries}: SummaryBar): string {
  const some = summaries === papers ? "all" : summaries === 0 ? "none" : digits(summaries);
  return papers === 1
    ? `${name}: 1 paper, ${summaries === 1 ? "with" : "without"} a summary`
    : `${name}: ${count(papers, "paper")}, ${some} with a summary`;
}
