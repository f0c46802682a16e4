import type {PaperRow} from "../../tables/papers.js";
import type {PaperTermRow, ThemeLinkRow} from "../../tables/themes.js";
import type {ThemeAnalysis} from "./analysis.js";
import {linkRows} from "./links.js";
import {placeRows} from "./terms.js";

/** What the two long tables of a hub's themes are laid out from. */
export interface LongTablesInput {
  hub_id: string;
  papers: readonly Pick<PaperRow, "paper_id">[];
  /** The ids of the terms, in their order. */
  terms: readonly {id: string}[];
  places: ThemeAnalysis["places"];
  network: ThemeAnalysis["network"];
}

/** The two long tables of a hub's themes. */
export interface LongTables {
  readonly paper_terms: PaperTermRow[];
  readonly theme_links: ThemeLinkRow[];
}

/** The two long tables of a hub's themes, each laid out when it is first read. */
export function longTables({hub_id, papers, ...analysis}: LongTablesInput): LongTables {
  let places: PaperTermRow[] | undefined;
  let links: ThemeLinkRow[] | undefined;
  return {
    get paper_terms() {
      return (places ??= placeRows(hub_id, papers, analysis));
    },
    get theme_links() {
      return (links ??= linkRows(hub_id, analysis));
    }
  };
}
