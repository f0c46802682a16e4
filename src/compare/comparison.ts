import type {HubRow, PaperRow, PaperTermRow, TermRow, ThemeRow, TotalRow} from "npm:hubscope";
import {element} from "../page/dom.js";
import {responsive} from "../page/responsive.js";
import {tableFailures, type TableFailures} from "../tables/table-failures.js";
import {drawnOrFailure} from "../tables/failure-note.js";
import {hubTermsList} from "./hub-terms-list.js";
import {roleComparison} from "./role-comparison.js";
import {sharedPapersList} from "./shared-papers-list.js";
import {themeHeatTable} from "./theme-heat-table.js";

/**
 * The sections of a comparison of hubs, each a question; empty below two hubs. A section that needs
 * a table of the `failures` says so.
 */
export function comparison(
  hubs: readonly HubRow[],
  rows: {
    roles: readonly TotalRow[];
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
    section("Why are they cited?", ["roles"], () =>
      responsive((width) => roleComparison(hubs, {...rows, width}))
    ),
    section("Who cites several of them?", [], () => sharedPapersList(hubs, rows)),
    section("What do their papers talk about?", ["themes", "terms"], () =>
      themeHeatTable(hubs, rows)
    ),
    section("Which words set each apart?", ["terms", "paper_terms"], () => hubTermsList(hubs, rows))
  );
}
