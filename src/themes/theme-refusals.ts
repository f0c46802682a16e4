import {drawnYears, isDrawnYear} from "npm:hubscope";
import {undrawnPapersWords} from "../evidence/undrawn-years.js";
import type {Paper} from "../tables/paper.js";

/** Why roles and polarities are not drawn by theme, in a line. */
export function rolesByThemesRefusal(): string {
  return "Roles are not crossed with themes: they are totals of the page. A file of Semantic Scholar or labelled citations would allow it.";
}

/** Why themes over time are not drawn, in a line; "" where the papers have more than one year. */
export function yearsRefusal(papers: readonly Paper[]): string {
  const dated = papers.flatMap(({year}) => year ?? []);
  const years = new Set(dated.filter(isDrawnYear));
  const left = undrawnPapersWords(papers);
  if (papers.length === 0) return "Themes over time are not drawn: there are no citing papers.";
  if (dated.length === 0) {
    return "Themes over time are not drawn: the text has no dates. A file of OpenAlex, Scopus or Web of Science would bring them.";
  }
  if (years.size > 1) return "";
  if (left === "")
    return `Themes over time are not drawn: every dated paper is of ${[...years].join("")}.`;
  const {from, to} = drawnYears;
  const only =
    years.size === 0
      ? `no paper is of a year from ${from} to ${to}`
      : `the one year from ${from} to ${to} is ${[...years].join("")}`;
  return `Themes over time are not drawn: ${only}. ${left}`;
}
