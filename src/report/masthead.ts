import {kitVersion, printable, type DiagnosticRow, type HubRow} from "npm:hubscope";
import {followSelection, type Selection} from "../interaction/selection.js";
import {diagnosticsList} from "../ledger/diagnostics.js";
import {asWritten, element} from "../page/dom.js";
import {keepText} from "../page/files.js";
import {
  completenessWords,
  hubFacts,
  hubTitle,
  selectedPapers,
  tierWords
} from "../page/hub-words.js";
import {pageFoot, sourceAttributes} from "../page/page-source.js";
import {agree} from "../page/words.js";
import type {PastedHub} from "../tables/hub-tables.js";
import {forgetPasted} from "../tables/pasted-store.js";

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

const adding = "../add.html";

/**
 * What the report of a pasted hub says of itself: that it stands in no file, how to keep it, and a
 * button that forgets it; or that nothing was pasted. Empty on the page of a hub of the library.
 */
export function pastedNotice(pasted?: PastedHub): HTMLElement {
  const node = element("div", {class: "pasted", hidden: pasted === undefined});
  pasted?.read.then(
    (hub) => {
      if (hub === null) {
        node.replaceChildren(
          nothing(
            "Nothing is pasted",
            "This browser keeps the text of no hub, so there is no report."
          )
        );
        return;
      }
      const [row] = hub.tables.hubs;
      if (row !== undefined) document.title = printable(hubTitle(row));
      node.replaceChildren(sentence(), keepText(hub.id, hub.pages), choices());
    },
    (error: Error) =>
      node.replaceChildren(
        nothing("The pasted text cannot be read", `The reason: ${error.message}.`)
      )
  );
  return node;
}

function sentence(): HTMLElement {
  return element(
    "p",
    {},
    "You pasted this hub. It stands in no file, and only this browser has it: elsewhere a link to this page shows nothing."
  );
}

function choices(): HTMLElement {
  const forget = element("button", {type: "button"}, "Forget it");
  const status = element("span", {role: "status"});
  forget.addEventListener("click", () => {
    forgetPasted().then(
      () => location.reload(),
      (error: Error) => (status.textContent = ` It cannot be forgotten: ${error.message}.`)
    );
  });
  return element(
    "p",
    {class: "buttons"},
    forget,
    element("a", {href: adding}, "Paste another"),
    status
  );
}

function nothing(title: string, sentence: string): HTMLElement {
  return element(
    "section",
    {class: "unreadable"},
    element("h1", {}, title),
    element("p", {}, `${sentence} `, element("a", {href: adding}, "Add a hub"), " to see one.")
  );
}

/** At what stage the clusters of a pasted hub are, until they are there; else empty. */
export function pastedStage(pasted?: PastedHub): HTMLElement {
  const status = element("p", {class: "status pasted-stage", role: "status"});
  pasted?.listen((stage) => {
    status.textContent =
      stage === null ? "" : `The groups of a pasted hub are found in this page: ${stage} …`;
  });
  return status;
}
