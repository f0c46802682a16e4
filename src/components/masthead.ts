import {kitVersion, type HubRow} from "npm:hubscope";
import {asWritten, element} from "../lib/dom.js";
import {completenessWords, hubFacts, hubTitle, tierWords} from "../lib/hub-words.js";
import {pageFooter} from "../lib/page-footer.js";
import type {Selection} from "../lib/selection.js";

/** The head of a hub's page: tier, title, one row of facts, and what is left out of the whole. */
export function masthead(hub: HubRow, {selection}: {selection?: Selection} = {}): HTMLElement {
  const filtered = element("p", {class: "print-only"});
  selection?.listen(({words}) => {
    filtered.textContent = words === "" ? "" : `The papers below are filtered: ${words}.`;
  });
  const complete = completenessWords(hub);
  return element(
    "header",
    {class: "masthead"},
    element("p", {class: "tier"}, asWritten(tierWords(hub))),
    element("h1", {}, asWritten(hubTitle(hub))),
    element("p", {class: "facts"}, ...hubFacts(hub).map((fact) => element("span", {}, fact))),
    element("style", {}, pageFooter({hash: hub.text_hash, version: kitVersion})),
    complete !== "" && element("p", {class: "completeness"}, complete),
    filtered
  );
}
