import type {HubRow, PaperRow, PaperTermRow, TermRow, ThemeRow, TotalRow} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {drawnToWidth} from "../lib/drawn-to-width.js";
import {hubTermsList} from "./hub-terms-list.js";
import {roleComparison} from "./role-comparison.js";
import {sharedPapersList} from "./shared-papers-list.js";
import {themeHeatTable} from "./theme-heat-table.js";

/** The sections of a comparison of hubs, each a question; empty below two hubs. */
export function comparison(
  hubs: readonly HubRow[],
  rows: {
    roles: readonly TotalRow[];
    papers: readonly PaperRow[];
    terms: readonly TermRow[];
    paper_terms: readonly PaperTermRow[];
    themes: readonly ThemeRow[];
  }
): HTMLElement {
  if (hubs.length < 2) return element("div");
  const section = (question: string, answer: Node) =>
    element("section", {}, element("h2", {}, question), answer);
  return element(
    "div",
    {class: "comparison"},
    section(
      "Why are they cited?",
      drawnToWidth((width) => roleComparison(hubs, {...rows, width}))
    ),
    section("Who cites several of them?", sharedPapersList(hubs, rows)),
    section("What do their papers talk about?", themeHeatTable(hubs, rows)),
    section("Which words set each apart?", hubTermsList(hubs, rows))
  );
}
