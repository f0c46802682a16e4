import type {
  HubRow,
  PaperRoleRow,
  PaperRow,
  PaperTermRow,
  TermRow,
  ThemeRow,
  TotalRow
} from "npm:hubscope";
import {element} from "../page/dom.js";
import {hubTitle, isUnreadable} from "../page/hub-words.js";
import {responsive} from "../page/redraw.js";
import {listed, quoted} from "../page/words.js";
import {drawnOrFailure, tableFailures, type TableFailures} from "../tables/table-failures.js";
import {hubTermsList} from "./hub-terms-list.js";
import {roleComparison} from "./role-comparison.js";
import {sharedPapersList} from "./shared-papers-list.js";
import {themeHeatTable} from "./theme-heat-table.js";

/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {citedHubs} from "../report/citation.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {syntheticBanner} from "../page/synthetic.js";
export {citeView} from "../report/citation.js";
export {pageFailure} from "../tables/table-failures.js";
export {openStore} from "../tables/store.js";
export {tableFailures} from "../tables/table-failures.js";
export {hubPicker} from "./hub-picker.js";

/**
 * The sections of a comparison of hubs, each a question; empty below two hubs. A section that needs
 * a table of the `failures` says so.
 */
export function comparison(
  hubs: readonly HubRow[],
  rows: {
    roles: readonly TotalRow[];
    paper_roles: readonly PaperRoleRow[];
    papers: readonly PaperRow[];
    terms: readonly TermRow[];
    paper_terms: readonly PaperTermRow[];
    themes: readonly ThemeRow[];
  },
  {failures = tableFailures()}: {failures?: TableFailures} = {}
): HTMLElement {
  if (hubs.length < 2) return element("div");
  const section = (question: string, needs: string[], draw: () => Node) =>
    element(
      "section",
      {},
      element("h2", {}, question),
      drawnOrFailure(failures, {what: "The answer", needs}, draw)
    );
  return element(
    "div",
    {class: "comparison"},
    section("Why are they cited?", ["roles", "paper_roles"], () =>
      responsive((width) => roleComparison(hubs, {...rows, width}))
    ),
    section("Who cites several of them?", [], () => sharedPapersList(hubs, rows)),
    section("What do their papers talk about?", ["themes", "terms"], () =>
      themeHeatTable(hubs, rows)
    ),
    section("Which words set each apart?", ["terms", "paper_terms"], () => hubTermsList(hubs, rows))
  );
}

/** Why the chosen hubs are not compared, and what would help, in a line; "" where they are. */
export function compareRefusal(hubs: readonly HubRow[], chosen: readonly HubRow[]): string {
  const able = hubs.filter((hub) => !isUnreadable(hub)).length;
  if (able < 2) {
    const has = able === 0 ? "no hub that could be read" : "one hub";
    return `There is nothing to compare: the library has ${has}. Save the text of another in loaders/hubs/, or run npm run add -- FILE.`;
  }
  return chosen.length < 2 ? "Choose at least two hubs to compare." : "";
}

/** What a comparison of hubs is cited as. */
export function comparedTitle(hubs: readonly Pick<HubRow, "title" | "hub_id">[]): string {
  return `Papers that cite ${listed(hubs.map((hub) => quoted(hubTitle(hub))))}, compared`;
}
