import type {Tables} from "../tables.js";
import type {HubRow} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {ThemeAnalysis} from "./themes/analysis.js";
import {linkRows} from "./themes/links.js";
import {placeRows, termRows} from "./themes/terms.js";
import {carriedRows, groupRows} from "./themes/themes.js";
import {uptakeRows} from "./themes/uptake.js";

/** The tables of a hub's themes. */
export type ThemeTables = Pick<
  Tables,
  "terms" | "paper_terms" | "themes" | "paper_themes" | "theme_links" | "theme_uptake"
>;

/** Lays the analysis of a hub's themes out as tables. */
export function themeRows(
  hub: Pick<HubRow, "hub_id" | "title" | "abstract">,
  papers: readonly Pick<PaperRow, "paper_id">[],
  analysis: ThemeAnalysis
): ThemeTables {
  const hub_id = hub.hub_id;
  const places = placeRows(hub_id, papers, analysis);
  return {
    terms: termRows(hub_id, analysis),
    paper_terms: places,
    themes: groupRows(hub_id, analysis),
    paper_themes: carriedRows(hub_id, papers, analysis, places),
    theme_links: linkRows(hub_id, analysis),
    theme_uptake: uptakeRows(hub_id, papers, analysis, hub)
  };
}
