import * as Plot from "npm:@observablehq/plot";
import {ticks} from "npm:d3";
import {undrawnPapersWords} from "../evidence/undrawn-years.js";
import {chartFigure} from "../figures/chart-figure.js";
import {hatching} from "../figures/dots.js";
import {figure} from "../figures/figure.js";
import {selectedOf, type Matched} from "../interaction/selected-part.js";
import {followSelection} from "../interaction/selection.js";
import {element, uniqueId} from "../page/dom.js";
import {noteLine} from "../page/page-words.js";
import {digits} from "../page/words.js";
import {termTrends, yearCounts} from "./year-counts.js";
import {trendsWords, yearsFinding} from "./year-words.js";
import {undrawn} from "../figures/undrawn.js";

const widest = 680;

/**
 * Papers a year, with the half-life of attention, and the words that emerge and fade. The last year
 * is hatched: nothing here reads a clock, so only a part of it may be known. While papers are selected,
 * their part of each bar is filled. Nothing where papers have no two years.
 */
export const papersAYear = figure({
  name: "The papers a year",
  needs: ["papers", "terms", "paper_terms"],
  controls: ["trial"],
  query: ({papers, ...words}) => ({
    papers,
    counts: yearCounts(papers),
    trends: termTrends(papers, words)
  }),
  draw({papers, counts, trends}, {width, selection}) {
    if (counts.years.length < 2) return undrawn("No two years are known of these papers.");
    const finding = yearsFinding(counts);
    const left = undrawnPapersWords(papers);
    const last = counts.years.at(-1)?.year;
    const bars = element("div", {});
    const draw = (matched: Matched) => {
      const id = uniqueId("hatch");
      const colour = (year: number) => (year === last ? `url(#${id})` : "var(--accent)");
      const selected = counts.years.map(({year}) => ({
        year,
        papers: selectedOf(
          papers.flatMap((paper) => (paper.year === year ? paper.paper_id : [])),
          matched
        )
      }));
      const plot = Plot.plot({
        width: Math.min(width, widest),
        height: 184,
        marginTop: 24,
        ariaLabel: finding,
        x: {
          label: null,
          type: "band",
          tickFormat: String,
          tickSize: 0,
          ticks: ticksOf(counts.years, Math.min(width, widest))
        },
        y: {label: "papers", grid: true, ticks: wholeTicks(counts.years), tickFormat: digits},
        marks: [
          Plot.barY(counts.years, {
            x: "year",
            y: "papers",
            fill: matched === null ? ({year}: {year: number}) => colour(year) : "none",
            stroke: "var(--accent)"
          }),
          matched === null
            ? null
            : Plot.barY(selected, {
                x: "year",
                y: "papers",
                fill: ({year}: {year: number}) => colour(year)
              }),
          Plot.ruleY([0])
        ]
      });
      plot.prepend(hatching(id));
      bars.replaceChildren(plot);
    };
    draw(null);
    followSelection(selection, bars, ({matched}) => {
      draw(matched);
    });
    return chartFigure({
      finding,
      body: [bars, ...[left, trendsWords(trends)].filter(Boolean).map((said) => noteLine([said]))],
      reading:
        "A bar is the papers of a year; while papers are selected, their part is filled. Hatched: the last year, of which only a part may be known, so it says nothing of a decline.",
      twin: {
        name: "papers a year",
        rows: counts.years.map(({year, papers}) => ({year: String(year), papers}))
      }
    });
  }
});

/** The counts that are named beside the bars, of which a paper has no part. */
function wholeTicks(years: readonly {papers: number}[]): number[] {
  const most = Math.max(...years.map(({papers}) => papers));
  return ticks(0, most, 4).filter(Number.isInteger);
}

const mostTicks = 8;
const tickRoom = 60;

/** The years that are named below the bars, the last one among them: as many as have room. */
function ticksOf(years: readonly {year: number}[], width: number): number[] {
  const step = Math.ceil(years.length / Math.min(mostTicks, Math.floor(width / tickRoom)));
  return years.flatMap(({year}, i) => ((years.length - 1 - i) % step === 0 ? year : []));
}
