import type {FacetRow, PaperRow} from "npm:hubscope";

const drawnElsewhere = new Set(["roles", "polarities"]);
const columns = ["field", "year", "verdict"] as const;

/** A column of the papers that is a facet where the page totals none of its name. */
export type FacetColumn = (typeof columns)[number];

/**
 * The facets of a hub: the names of those that the page totals, without roles and polarities, and
 * the columns that the papers carry instead of a total.
 */
export function facetNames(
  rows: FacetRow[],
  papers: PaperRow[]
): {totals: string[]; columns: FacetColumn[]} {
  const totals = [...new Set(rows.map(({facet}) => facet))].filter(
    (name) => !drawnElsewhere.has(name)
  );
  return {
    totals,
    columns: columns.filter(
      (column) =>
        !totals.includes(facetOf(column)) && papers.some((paper) => paper[column] !== null)
    )
  };
}

/** The facet that a column of the papers makes. */
export function facetOf(column: FacetColumn): string {
  return `${column}s`;
}

/** The column of the papers that makes a facet; undefined where none does. */
export function columnOf(facet: string): FacetColumn | undefined {
  return columns.find((column) => facetOf(column) === facet);
}
