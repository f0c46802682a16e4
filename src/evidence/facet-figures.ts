import {figure} from "../figures/figure.js";
import {filterKind} from "../interaction/bind-filter.js";
import {element} from "../page/dom.js";
import {citingPapersOf} from "../page/hub-words.js";
import {facetKinds, statedFacet} from "./facet-pick.js";
import {facetReadings, facetsOf, type Facet} from "./facets.js";
import type {Selection} from "../interaction/selection.js";
import {facetBars} from "./facet-bars.js";

const gap = 48;

/** How narrow a figure may be beside another. */
const narrowest = 250;

/** What kinds of papers cite a hub: by field, year and verdict, and what else its page totals. */
export const paperFacets = figure({
  name: "The facets",
  needs: ["hubs", "papers", "facets"],
  filters: facetKinds.map((kind) =>
    filterKind({
      kind,
      needs: ["papers"],
      read: (stated, {papers}) => statedFacet(kind, stated, papers)
    })
  ),
  query: ({hubs, papers, facets}) => ({
    facets: facetsOf(facets, papers),
    papers: citingPapersOf(hubs)
  }),
  draw: ({facets, papers}, {width, selection}) => facetFigures(facets, {width, papers, selection})
});

/**
 * The facets of a hub, two or three beside each other where there is room, and below them once how to
 * read them all; nothing where there are none.
 */
export function facetFigures(
  facets: Facet[],
  {
    width = 680,
    papers = 0,
    selection
  }: {width?: number; papers?: number; selection?: Selection | undefined} = {}
): HTMLElement {
  const columns = columnsFor(facets.length, width);
  const each = columns === 1 ? Math.min(560, width) : widthOf(columns, width);
  const [first = [], ...others] = facets.map((facet) => facetReadings(facet, papers));
  const said =
    others.length === 0
      ? []
      : first.filter((line) => others.every((lines) => lines.includes(line)));
  return element(
    "section",
    {class: "facets", hidden: facets.length === 0},
    element("h3", {class: "question"}, "What kinds of papers are they?"),
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
