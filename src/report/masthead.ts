import {kitVersion, type DiagnosticRow, type HubRow} from "npm:hubscope";
import {followSelection, type Selection} from "../interaction/selection.js";
import {diagnosticsList} from "../ledger/diagnostics.js";
import {asWritten, element} from "../page/dom.js";
import {
  completenessWords,
  hubFacts,
  hubTitle,
  selectedPapers,
  tierWords
} from "../page/hub-words.js";
import {pageFoot, sourceAttributes} from "../page/page-source.js";
import {agree} from "../page/words.js";

/** The head of a hub's page: tier, title, one row of facts, and what is left out of the whole. */
export function masthead(hub: HubRow, {selection}: {selection?: Selection} = {}): HTMLElement {
  const filtered = element("p", {class: "print-only"});
  followSelection(selection, filtered, ({matched, words}) => {
    const some = `${selectedPapers(matched?.size ?? 0, hub, words)}.`;
    filtered.textContent = matched === null ? "" : `The papers below are filtered: ${some}`;
    filtered.dataset["stated"] = matched === null ? "" : `Selected: ${some}`;
  });
  const complete = completenessWords(hub);
  return element(
    "header",
    {
      class: "masthead",
      ...sourceAttributes({
        id: hub.hub_id,
        title: hubTitle(hub),
        hash: hub.text_hash,
        version: kitVersion
      })
    },
    element("p", {class: "tier"}, asWritten(tierWords(hub))),
    element("h1", {}, asWritten(hubTitle(hub))),
    element("p", {class: "facts"}, ...hubFacts(hub).map((fact) => element("span", {}, fact))),
    pageFoot([hub]),
    complete !== "" && element("p", {class: "completeness"}, complete),
    filtered
  );
}

/** The page of a hub whose text could not be read: what is wrong, in which file, on which line. */
export function unreadableHub(
  hub: HubRow,
  {diagnostics = []}: {diagnostics?: DiagnosticRow[]} = {}
): HTMLElement {
  return element(
    "section",
    {class: "unreadable", role: "alert"},
    element("p", {class: "tier"}, "This hub could not be read"),
    element("h1", {}, asWritten(hubTitle(hub))),
    element(
      "p",
      {},
      `The text in ${hub.path} gave ${agree(hub.errors, "an error", `${hub.errors} errors`)}, so this page has nothing to show. The other hubs go on working; so will this one when the file is right.`
    ),
    diagnosticsList(diagnostics)
  );
}
