import * as Plot from "npm:@observablehq/plot";
import type {Facet} from "./facets.js";
import {facetFinding, facetReadings, facetTotal} from "./facets.js";
import {inTheTable, noteLine} from "../page/page-words.js";
import {drawnFacet} from "./undrawn-years.js";
import {fitText, textWidth} from "../page/text-width.js";
import {agree, digits} from "../page/words.js";
import type {Selection} from "../interaction/selection.js";
import {chartFigure} from "../figures/chart-figure.js";
import {facetRows} from "./facet-rows.js";
import {mostDots} from "../marks/segment-strip.js";

const most = 12;
const rowHeight = 24;
const margin = 4;

/**
 * How many papers have each value of a facet: rows of dots, above 200 papers bars. The twelve
 * largest values are drawn (of years, the last twelve of those that charts draw); the table has them
 * all. `papers` is the
 * number of citing papers, `said` the sentences on how to read it that stand elsewhere. A click on a value that papers carry themselves selects them.
 */
export function facetBars(
  facet: Facet,
  {
    width = 480,
    papers = facetTotal(facet),
    said = [],
    selection
  }: {
    width?: number;
    papers?: number;
    said?: readonly string[];
    selection?: Selection | undefined;
  } = {}
): HTMLElement {
  const {drawn, undrawn} = drawnFacet(facet);
  const isNone = drawn.values.length === 0 && undrawn !== "";
  const finding = isNone ? undrawn : facetFinding(drawn, papers);
  const values = facet.name === "years" ? drawn.values.slice(-most) : drawn.values.slice(0, most);
  const left = drawn.values.length - values.length;
  const reading = facetReadings(facet, papers).filter((sentence) => !said.includes(sentence));
  return chartFigure({
    finding,
    body: [
      ...(isNone ? [] : [drawing({...facet, values}, {width, alternative: finding, selection})]),
      ...(isNone || undrawn === "" ? [] : [noteLine([undrawn])]),
      ...(left > 0
        ? [noteLine([`${digits(left)} more ${agree(left, "value")} `, inTheTable(left), "."])]
        : [])
    ],
    ...(reading.length > 0 && {reading: reading.join(" ")}),
    twin: {
      name: facet.name,
      rows: facet.values.map(({value, count}) => ({[facet.name]: value, papers: count}))
    }
  });
}

function drawing(
  facet: Facet,
  {
    width,
    alternative,
    selection
  }: {width: number; alternative: string; selection: Selection | undefined}
): SVGSVGElement | HTMLElement {
  const longest = Math.max(1, ...facet.values.map(({count}) => count));
  const names = new Map(
    facet.values.map(({value}, i) => [String(i), fitText(value, width * 0.4)] as const)
  );
  const rows = facet.values.map(({count}, i) => ({row: String(i), count}));
  const marginLeft = Math.max(...[...names.values()].map((name) => textWidth(name))) + 12;
  const most = digits(longest);
  const marginRight = textWidth(facet.papersOf === undefined ? most : `${most} of ${most}`) + 14;
  const dots = facetTotal(facet) <= mostDots;
  const pitch = Math.min(16, (width - marginLeft - marginRight) / longest);
  const reach = dots ? pitch * longest : width - marginLeft - marginRight;
  const papers = rows.flatMap(({row, count}) =>
    Array.from({length: dots ? count : 0}, (_, i) => ({row, x: i + 0.5}))
  );
  const plot = Plot.plot({
    width,
    height: rows.length * rowHeight + 2 * margin,
    marginLeft,
    marginRight: width - marginLeft - reach,
    marginTop: margin,
    marginBottom: margin,
    className: "facet-plot",
    ariaLabel: alternative,
    x: {axis: null, domain: [0, longest]},
    y: {
      label: null,
      domain: rows.map(({row}) => row),
      tickSize: 0,
      tickPadding: 8,
      tickFormat: (row: string) => names.get(row) ?? row
    },
    marks: [
      dots
        ? Plot.dot(papers, {x: "x", y: "row", r: pitch * 0.38, fill: "var(--accent)"})
        : Plot.barX(rows, {
            x: "count",
            y: "row",
            insetTop: 4,
            insetBottom: 4,
            fill: "var(--accent)"
          }),
      Plot.text(rows, {
        x: "count",
        y: "row",
        text: ({count}: {count: number}) => digits(count),
        textAnchor: "start",
        dx: 6
      })
    ]
  });
  if (facet.papersOf !== undefined)
    facetRows(plot, facet, {top: margin, width, height: rowHeight, selection});
  return plot;
}
