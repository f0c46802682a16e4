import type {Tables} from "../../../loaders/tables/tables.js";

/** The tables of the library: the rows of all hubs, one hub after another. */
export function libraryTables(hubs: readonly Tables[]): Tables {
  return {
    hubs: hubs.flatMap(({hubs: rows}) => rows),
    papers: hubs.flatMap(({papers}) => papers),
    sources: hubs.flatMap(({sources}) => sources),
    paper_sources: hubs.flatMap(({paper_sources: rows}) => rows),
    paper_ids: hubs.flatMap(({paper_ids: rows}) => rows),
    paper_authors: hubs.flatMap(({paper_authors: rows}) => rows),
    paper_countries: hubs.flatMap(({paper_countries: rows}) => rows),
    paper_references: hubs.flatMap(({paper_references: rows}) => rows),
    citations: hubs.flatMap(({citations}) => citations),
    paper_roles: hubs.flatMap(({paper_roles: rows}) => rows),
    roles: hubs.flatMap(({roles}) => roles),
    polarities: hubs.flatMap(({polarities}) => polarities),
    facets: hubs.flatMap(({facets}) => facets),
    lines: hubs.flatMap(({lines}) => lines),
    diagnostics: hubs.flatMap(({diagnostics}) => diagnostics),
    terms: hubs.flatMap(({terms}) => terms),
    paper_terms: hubs.flatMap(({paper_terms: rows}) => rows),
    themes: hubs.flatMap(({themes}) => themes),
    paper_themes: hubs.flatMap(({paper_themes: rows}) => rows),
    theme_links: hubs.flatMap(({theme_links: rows}) => rows),
    theme_uptake: hubs.flatMap(({theme_uptake: rows}) => rows)
  };
}
