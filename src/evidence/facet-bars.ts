import * as Plot from "npm:@observablehq/plot";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {filterKind} from "../interaction/bind-filter.js";
import {isPicked, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {mostDots} from "../marks/segment-strip.js";
import {element, svgElement} from "../page/dom.js";
import {citingPapersOf} from "../page/hub-words.js";
import {inTheTable, noteLine} from "../page/page-words.js";
import {fitText, textWidth} from "../page/text-width.js";
import {agree, count, digits} from "../page/words.js";
import {
  facetFinding,
  facetPick,
  facetReadings,
  facetsOf,
  facetTotal,
  statedFacet,
  withoutSubjects,
  type Facet
} from "./facets.js";
import {facetKinds} from "./facet-names.js";
import {drawnFacet} from "./undrawn-years.js";
import {undrawn} from "../figures/undrawn.js";

const most = 12;
const rowHeight = 24;
const margin = 4;

/**
 * How many papers have each value of a facet: rows of dots, above 200 papers bars. The twelve
 * largest values are drawn (of years, the last twelve of those that charts draw); the table has
 * them all. `papers` is the number of citing papers, `said` the sentences on how to read it that
 * stand elsewhere. A click on a value that papers carry themselves selects them.
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

/**
 * Makes each row of a plot of a facet a button that selects the papers with its value, and says in
 * the row how many of them are selected. `top` is where the first row begins.
 */
function facetRows(
  plot: Element,
  facet: Facet,
  {
    top,
    width,
    height,
    selection
  }: {top: number; width: number; height: number; selection: Selection | undefined}
): void {
  const rows = facet.values.flatMap(({value, count: papers}, i) => {
    const pick = facetPick(facet, value);
    if (pick === null) return [];
    const mark = svgElement("rect", {
      class: "facet-row",
      x: 0,
      y: top + i * height,
      width,
      height,
      rx: 3,
      role: "button",
      "aria-label": `${value}, ${count(papers, "paper")}`
    });
    return [{mark, pick, said: plot.querySelectorAll('[aria-label="text"] text')[i]}];
  });
  const act = (place: number) => {
    const row = rows[place];
    if (row !== undefined) pickPapers(row.mark, selection, row.pick);
  };
  for (const [place, {mark}] of rows.entries()) mark.addEventListener("click", () => act(place));
  rovingTabindex(
    rows.map(({mark}) => mark),
    {act}
  );
  plot.setAttribute("role", "group");
  plot.append(...rows.map(({mark}) => mark));
  followSelection(selection, plot, (value) => {
    for (const {mark, pick, said} of rows) {
      mark.setAttribute("aria-pressed", String(isPicked(value, pick)));
      const matched = pick.papers.filter((id) => value.matched?.has(id) ?? true).length;
      const all = digits(pick.papers.length);
      if (said !== undefined)
        said.textContent = value.matched === null ? all : `${digits(matched)} of ${all}`;
    }
  });
}

const gap = 48;

/** How narrow a figure may be beside another. */
const narrowest = 250;

/**
 * What kinds of papers cite a hub: by field, year and verdict, and what else its page totals. Fields
 * that are all among the subjects which sources name are left to the figure of those, as it has more.
 */
export const paperFacets = figure({
  name: "The facets",
  needs: ["hubs", "papers", "facets", "paper_sources.paper_id", "paper_sources.fields"],
  filters: facetKinds.map((kind) =>
    filterKind({
      kind,
      needs: ["papers"],
      read: (stated, {papers}) => statedFacet(kind, stated, papers)
    })
  ),
  query: ({hubs, papers, facets, paper_sources: sources}) => ({
    facets: withoutSubjects(facetsOf(facets, papers), sources),
    papers: citingPapersOf(hubs)
  }),
  draw: ({facets, papers}, {width, selection}) => facetFigures(facets, {width, papers, selection})
});

/**
 * The facets of a hub, under a question where one is asked, two or three beside each other where there
 * is room, and below them once how to read them all; nothing where there are none.
 */
export function facetFigures(
  facets: Facet[],
  {
    width = 680,
    papers = 0,
    selection,
    question = "What kinds of papers are they?"
  }: {
    width?: number;
    papers?: number;
    selection?: Selection | undefined;
    question?: string | null;
  } = {}
): HTMLElement {
  if (facets.length === 0)
    return undrawn("No fields, years or verdicts are known of these papers.");
  const columns = columnsFor(facets.length, width);
  const each = columns === 1 ? Math.min(560, width) : widthOf(columns, width);
  const [first = [], ...others] = facets.map((facet) => facetReadings(facet, papers));
  const said =
    others.length === 0
      ? []
      : first.filter((line) => others.every((lines) => lines.includes(line)));
  return element(
    "section",
    {class: "facets"},
    question !== null && element("h3", {class: "question"}, question),
    element(
      "div",
      {class: "figures", style: `grid-template-columns: repeat(${columns}, ${each}px)`},
      ...facets.map((facet) => facetBars(facet, {width: each, papers, said, selection}))
    ),
    said.length > 0 && element("p", {class: "reading"}, said.join(" "))
  );
}

/** The number of columns that leaves the fewest places of the last row empty, of equals the most. */
function columnsFor(figures: number, width: number): number {
  const able = [3, 2].filter((n) => figures >= n && widthOf(n, width) >= narrowest);
  const empty = (n: number) => (n - (figures % n)) % n;
  return able.toSorted((a, b) => empty(a) - empty(b))[0] ?? 1;
}

function widthOf(columns: number, width: number): number {
  return Math.floor((width - gap * (columns - 1)) / columns);
}
