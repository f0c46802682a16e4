import {paperFilters, type FacetRow, type PaperFacet, type PaperFilter} from "npm:hubscope";
import type {Paper} from "../tables/paper.js";

const drawnElsewhere = new Set(["roles", "polarities"]);

/** The facets that columns of the papers make, where the page totals none of their names. */
export const facetKinds: readonly PaperFacet[] = Object.keys(paperFilters).filter(isPaperFacet);

/** Whether a column of the papers makes the facet of this name. */
export function isPaperFacet(facet: string): facet is PaperFacet {
  return new Map<string, PaperFilter>(Object.entries(paperFilters)).get(facet)?.facet === true;
}

/**
 * The facets of a hub: the names of those that the page totals, without roles and polarities, and
 * those that the papers carry instead of a total.
 */
export function facetNames(
  rows: FacetRow[],
  papers: Pick<Paper, (typeof paperFilters)[PaperFacet]["column"]>[]
): {totals: string[]; carried: PaperFacet[]} {
  const totals = [...new Set(rows.map(({facet}) => facet))].filter(
    (name) => !drawnElsewhere.has(name)
  );
  const isCarried = (facet: PaperFacet) =>
    papers.some((paper) => paper[paperFilters[facet].column] !== null);
  return {
    totals,
    carried: facetKinds.filter((facet) => !totals.includes(facet) && isCarried(facet))
  };
}
