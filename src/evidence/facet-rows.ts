import {svgElement} from "../page/dom.js";
import {facetPick} from "./facet-pick.js";
import type {Facet} from "./facets.js";
import {followSelection} from "../interaction/follow-selection.js";
import {isPicked, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import type {Selection} from "../interaction/selection.js";
import {count, digits} from "../page/words.js";

/**
 * Makes each row of a plot of a facet a button that selects the papers with its value, and says in
 * the row how many of them are selected. `top` is where the first row begins.
 */
export function facetRows(
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
