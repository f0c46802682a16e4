import {kitVersion, type HubRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {
  completenessWords,
  hubFacts,
  hubTitle,
  selectedPapers,
  tierWords
} from "../page/hub-words.js";
import {followSelection} from "../interaction/follow-selection.js";
import {sourceAttributes} from "../page/page-source.js";
import type {Selection} from "../interaction/selection.js";
import {pageFoot} from "../page/page-foot.js";

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
