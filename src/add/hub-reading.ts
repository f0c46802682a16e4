import type {HubRow} from "npm:hubscope";
import type {PastedText, ReadHub} from "npm:hubscope/analysis/read-pasted";
import {asWritten, element} from "../page/dom.js";
import {hubTitle, isUnreadable} from "../page/hub-words.js";
import {factsList} from "../page/facts-list.js";
import {keepText} from "../page/keep-text.js";
import {messagesList} from "../ledger/messages-list.js";
import {parseLedger} from "../ledger/parse-ledger.js";
import {standingNote} from "./standing-note.js";
import {syntheticBanner} from "../page/synthetic-banner.js";

/**
 * What was understood of a hub's text: the facts, a button that opens its report, which hubs of the
 * `library` (null where that cannot be read) it meets, else how to keep it, the messages with their places, and what became of each
 * line. A text that is no hub shows why.
 */
export function hubReading(
  {id, facts, messages, tables}: ReadHub,
  {
    pages,
    library = [],
    open = () => undefined
  }: Pick<PastedText, "pages"> & {library?: readonly HubRow[] | null; open?: () => void}
): HTMLElement {
  const [hub] = tables.hubs;
  if (hub === undefined || isUnreadable(hub)) {
    return element(
      "section",
      {class: "hub-reading refused"},
      element("h2", {}, "This is not the text of a hub"),
      messagesList(messages)
    );
  }
  const report = element("button", {type: "button", class: "primary"}, "Open its report");
  report.addEventListener("click", open);
  const lines = tables.lines.map((line) => ({...line, paper_id: null}));
  return element(
    "section",
    {class: "hub-reading"},
    syntheticBanner([hub]),
    element("h2", {}, asWritten(hubTitle(hub))),
    element("p", {class: "buttons"}, report),
    factsList(facts),
    library === null &&
      element(
        "p",
        {},
        "The list of the library’s hubs cannot be read: it may have this one already."
      ),
    standingNote({...hub, hub_id: id}, {library: library ?? []}) ?? keepText(id, pages),
    element("h3", {}, "Messages"),
    messagesList(messages),
    element("h3", {}, "What became of each line"),
    parseLedger(lines, {hub, diagnostics: tables.diagnostics, open: true})
  );
}
