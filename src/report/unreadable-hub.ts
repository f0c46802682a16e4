import type {DiagnosticRow, HubRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {hubTitle} from "../page/hub-words.js";
import {agree} from "../page/words.js";
import {diagnosticsList} from "../ledger/diagnostics-list.js";

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
