import {drawnYears, isDrawnYear} from "npm:hubscope";
import type {Facet} from "./facets.js";
import {agree, count, digits, listed} from "../page/words.js";
import type {Paper} from "../tables/paper.js";

/** Up to how many years are named. */
const mostNamed = 5;

/** Which papers charts over years leave out, in a sentence; "" where all that have a year are drawn. */
export function undrawnPapersWords(papers: readonly Pick<Paper, "year">[]): string {
  return undrawnWords(papers.flatMap(({year}) => (year === null ? [] : {year, count: 1})));
}

/**
 * A facet without the years that charts leave out, and a sentence about the papers of those; ""
 * where there are none.
 */
export function drawnFacet(facet: Facet): {drawn: Facet; undrawn: string} {
  if (facet.name !== "years") return {drawn: facet, undrawn: ""};
  const isLeft = (value: string) => value.trim() !== "" && isUndrawn(Number(value));
  const left = facet.values.filter(({value}) => isLeft(value));
  return {
    drawn: {...facet, values: facet.values.filter(({value}) => !isLeft(value))},
    undrawn: undrawnWords(left.map(({value, count}) => ({year: Number(value), count})))
  };
}

function undrawnWords(years: readonly {year: number; count: number}[]): string {
  const left = years.filter(({year}) => isUndrawn(year));
  const papers = left.reduce((sum, {count}) => sum + count, 0);
  const named = [...new Set(left.map(({year}) => year))].sort((a, b) => a - b).map(fourDigits);
  const others = named.length - mostNamed;
  const all = others > 1 ? [...named.slice(0, mostNamed), `${digits(others)} other years`] : named;
  const {from, to} = drawnYears;
  return papers === 0
    ? ""
    : `${count(papers, "paper")} of ${listed(all)} ${agree(papers, "is", "are")} not drawn: a year before ${from} or after ${to} is taken for a slip.`;
}

/** Whether something is a year that charts leave out; what is no number is no year. */
function isUndrawn(year: number): boolean {
  return !Number.isNaN(year) && !isDrawnYear(year);
}

function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}
