import type {Reading, Total} from "../sources/reading.js";
import {
  knownFacets,
  polarityMeanings,
  roleMeanings,
  type FacetRow,
  type TotalRow
} from "../tables/counts.js";
import {append} from "../text/lists.js";

/** The totals of a hub: every one that a source states, and which of them count. */
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
export function totals(hubId: string, readings: readonly Reading[]): Totals {
  return {
    roles: totalRows(hubId, readings, "roles", roleMeanings),
    polarities: totalRows(hubId, readings, "polarities", polarityMeanings),
    facets: facetRows(hubId, readings)
  };
}

function totalRows(
  hubId: string,
  readings: readonly Reading[],
  facet: string,
  meanings: ReadonlyMap<string, string | null>
): TotalRow[] {
  const lists = (["summary", "facet"] as const)
    .flatMap((from) =>
      readings.map((reading) =>
        reading.totals.filter((total) => total.facet === facet && total.origin === from)
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
      known: meanings.has(value),
      meaning: meanings.get(value) ?? null,
      position: i + 1,
      path: place.path,
      line: place.line
    }))
  );
}

function facetRows(hubId: string, readings: readonly Reading[]): FacetRow[] {
  const rows: FacetRow[] = [];
  const seen = new Set<string>();
  for (const reading of readings) {
    const lists = new Map<string, Total[]>();
    for (const total of reading.totals) {
      if (total.origin === "facet") append(lists, total.facet, total);
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
          known: knownFacets.has(facet),
          position: i + 1,
          path: place.path,
          line: place.line
        })
      );
    }
  }
  return rows;
}
