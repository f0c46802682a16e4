import type {Tables} from "../tables/tables.js";
import type {HubRow} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {ThemeAnalysis} from "./theme-rows/analysis.js";
import {longTables} from "./theme-rows/long-tables.js";
import {termRows} from "./theme-rows/terms.js";
import {carriedRows, groupRows} from "./theme-rows/themes.js";
import {uptakeRows} from "./theme-rows/uptake.js";

/** The tables of a hub's themes. */
export type ThemeTables = Pick<
  Tables,
  "terms" | "paper_terms" | "themes" | "paper_themes" | "theme_links" | "theme_uptake"
>;

/** Lays the analysis of a hub's themes out as tables; the two long ones once they are read. */
export function themeRows(
  hub: Pick<HubRow, "hub_id" | "title" | "abstract">,
  papers: readonly Pick<PaperRow, "paper_id">[],
  analysis: ThemeAnalysis
): ThemeTables {
  const hub_id = hub.hub_id;
  const long = longTables({...analysis, hub_id, papers});
  return {
    terms: termRows(hub_id, analysis),
    get paper_terms() {
      return long.paper_terms;
    },
    themes: groupRows(hub_id, analysis),
    paper_themes: carriedRows(hub_id, papers, analysis),
    get theme_links() {
      return long.theme_links;
    },
    theme_uptake: uptakeRows(hub_id, papers, analysis, hub)
  };
}
