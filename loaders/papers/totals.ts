import {append} from "../text/append.js";
import {facets, polarities, roles} from "../sources/hub-text/vocabulary.js";
import type {Count, Parsed} from "../sources/parsed.js";
import type {FacetRow, TotalRow} from "../tables/counts.js";

/** The totals of a hub: every one that a page states, and which of them count. */
export interface Totals {
  roles: TotalRow[];
  polarities: TotalRow[];
  facets: FacetRow[];
}

/**
 * The rows of `roles`, `polarities` and `facets`. Of several pages the first that states a list
 * counts. Roles and polarities count by the row under their summary label where it has a body,
 * else by their facet; the other rows are kept, with `counted` false.
 */
export function totals(hubId: string, pages: readonly Parsed[]): Totals {
  return {
    roles: totalRows(hubId, pages, "roles", (label) => ({
      known: roles.has(label),
      meaning: roles.get(label) ?? null
    })),
    polarities: totalRows(hubId, pages, "polarities", (label) => ({
      known: polarities.has(label),
      meaning: polarities.get(label) ?? null
    })),
    facets: facetRows(hubId, pages)
  };
}

function totalRows(
  hubId: string,
  pages: readonly Parsed[],
  facet: string,
  meaningOf: (label: string) => {known: boolean; meaning: string | null}
): TotalRow[] {
  const lists = (["summary", "facet"] as const)
    .flatMap((from) =>
      pages.map(({counts}) =>
        counts.filter((count) => count.facet === facet && count.origin === from)
      )
    )
    .filter((list) => list.length > 0);
  return lists.flatMap((list, k) =>
    list.map(({value, count, origin, place}, i) => ({
      hub_id: hubId,
      label: value,
      count,
      origin,
      counted: k === 0,
      ...meaningOf(value),
      position: i + 1,
      path: place.path,
      line: place.line
    }))
  );
}

function facetRows(hubId: string, pages: readonly Parsed[]): FacetRow[] {
  const rows: FacetRow[] = [];
  const seen = new Set<string>();
  for (const {counts} of pages) {
    const lists = new Map<string, Count[]>();
    for (const count of counts) {
      if (count.origin === "facet") append(lists, count.facet, count);
    }
    for (const [facet, list] of lists) {
      if (seen.has(facet)) continue;
      seen.add(facet);
      list.forEach(({value, count, place}, i) =>
        rows.push({
          hub_id: hubId,
          facet,
          value,
          count,
          known: facets.has(facet),
          position: i + 1,
          path: place.path,
          line: place.line
        })
      );
    }
  }
  return rows;
}
