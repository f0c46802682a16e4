import type {ClusterTables, PaperRow, Tables} from "npm:hubscope";
import {
  statedBranch,
  statedCluster,
  statedPair,
  statedTogether
} from "../clusters/cluster-filter.js";
import {facetKinds, statedFacet} from "../evidence/facet-pick.js";
import {bindFilter, type KeepOptions} from "../interaction/bind-filter.js";
import {statedRegion} from "../clusters/map-region-pick.js";
import {papersOfWords, statedTerm} from "../themes/paper-sets.js";
import {statedTheme, themesAsked} from "../themes/theme-filter.js";

type Kept = Omit<KeepOptions, "read" | "asked">;

type ThemeTables = Pick<
  Tables,
  "papers" | "terms" | "paper_terms" | "themes" | "paper_themes" | "theme_uptake"
>;

/**
 * Keeps the filters by theme and by term in the page's address: of the themes of `curation`, which
 * are those with what is tried, once they are found.
 */
export function bindThemeFilters(
  curation: HTMLElement & {readonly value: ThemeTables},
  kept: Kept
): void {
  const following = {...kept, basis: curation, isChanging: () => curation.ariaBusy === "true"};
  bindFilter("theme", {
    ...following,
    read: (stated) => statedTheme(stated, curation.value),
    asked: themesAsked
  });
  bindFilter("term", {
    ...following,
    read(stated) {
      const {terms, theme_uptake} = curation.value;
      return statedTerm(stated, [...terms, ...theme_uptake], papersOfWords(curation.value));
    }
  });
}

/**
 * Keeps the filters that groups give in the page's address: by cluster, region of the map and so
 * on.
 */
export function bindGroupFilters(rows: ClusterTables & Pick<Tables, "papers">, kept: Kept): void {
  const {papers, stable_groups, cluster_merges} = rows;
  bindFilter("cluster", {...kept, read: (stated) => statedCluster(stated, rows)});
  bindFilter("region", {...kept, read: (stated) => statedRegion(stated, rows)});
  bindFilter("together", {...kept, read: (stated) => statedTogether(stated, stable_groups)});
  bindFilter("branch", {...kept, read: (stated) => statedBranch(stated, cluster_merges)});
  bindFilter("pair", {...kept, read: (stated) => statedPair(stated, papers)});
}

/** Keeps the filters by facets that papers carry in the page's address. */
export function bindFacetFilters(papers: PaperRow[], kept: Kept): void {
  for (const kind of facetKinds)
    bindFilter(kind, {...kept, read: (stated) => statedFacet(kind, stated, papers)});
}
