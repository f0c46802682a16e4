import type {PaperRow} from "npm:hubscope";
import type {PaperPick} from "../interaction/pick-papers.js";
import {columnOf} from "./facet-names.js";
import {facetsOf, type Facet} from "./facets.js";
import {quoted} from "../page/words.js";

const words: Record<string, (value: string) => string> = {
  fields: (value) => `in the field ${quoted(value)}`,
  years: (value) => `of ${value}`,
  verdicts: (value) => `with the verdict ${quoted(value)}`
};

/** The papers with a value of a facet that they carry, to select; null where they carry none such. */
export function facetPick({name, papersOf}: Facet, value: string): PaperPick | null {
  const papers = papersOf?.get(value);
  const column = columnOf(name);
  if (papers === undefined) return null;
  const carried = String((column && papers[0]?.[column]) ?? value);
  return {
    kind: name,
    state: carried,
    papers: papers.map(({paper_id: id}) => id),
    words: words[name]?.(carried) ?? `with ${quoted(carried)} among its ${name}`
  };
}

/** The kinds of facets that can be selected by. */
export const facetKinds = ["fields", "years", "verdicts"] as const;

/** What an address states of a kind of facet; null where no paper has the value. */
export function statedFacet(kind: string, value: string, papers: PaperRow[]): PaperPick | null {
  const facet = facetsOf([], papers).find(({name}) => name === kind);
  return facet === undefined ? null : facetPick(facet, value);
}
