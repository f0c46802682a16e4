import {element} from "../lib/dom.js";
import type {Facet} from "../lib/facets.js";
import type {Selection} from "../lib/selection.js";
import {facetBars} from "./facet-bars.js";

const gap = 48;

/** The facets of a hub, two beside each other where there is room; nothing where there are none. */
export function facetFigures(
  facets: Facet[],
  {
    width = 680,
    papers = 0,
    selection
  }: {width?: number; papers?: number; selection?: Selection} = {}
): HTMLElement {
  const columns = width >= 760 && facets.length > 1 ? 2 : 1;
  const each = Math.min(560, (width - gap * (columns - 1)) / columns);
  return element(
    "section",
    {class: "facets", hidden: facets.length === 0},
    element("h3", {class: "question"}, "What kinds of papers are they?"),
    element(
      "div",
      {class: "figures"},
      ...facets.map((facet) => {
        const figure = facetBars(facet, {width: each, papers, selection});
        figure.style.width = `${each}px`;
        return figure;
      })
    )
  );
}
