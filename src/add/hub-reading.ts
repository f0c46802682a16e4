import {alikeHubs, type HubRow} from "npm:hubscope";
import type {PastedText, ReadHub, Fact, Message} from "npm:hubscope/analysis/read-pasted";
import {diagnosticItem} from "../ledger/diagnostics.js";
import {messagesLeft} from "../ledger/ledger.js";
import {parseLedger} from "../ledger/parse-ledger.js";
import {asWritten, element} from "../page/dom.js";
import {keepText} from "../page/files.js";
import {hubTitle, isUnreadable} from "../page/hub-words.js";
import {syntheticBanner} from "../page/synthetic.js";

/**
 * What was understood of a hub's text: the facts, a button that opens its report, which hubs of the
 * `library` (null where that cannot be read) it meets, else how to keep it, the messages with their
 * places, and what became of each line. A text that is no hub shows why.
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

/**
 * What of the `library` a pasted hub meets, with links to the reports below `path`: a hub of the same
 * text, of the same title, or of the id that it would be filed under; null for none.
 */
export function standingNote(
  hub: Pick<HubRow, "lines_hash" | "title" | "hub_id">,
  {library, path = "./hub/"}: {library: readonly HubRow[]; path?: string}
): HTMLElement | null {
  const {same, alike} = alikeHubs(hub, library);
  const named = library.filter((one) => one.hub_id === hub.hub_id && !same.includes(one));
  const taken = named.filter((one) => !alike.includes(one));
  const lines = [
    ...same.map((one) => ["The library has this text already: ", linkTo(one, path), "."]),
    ...alike.map((one) => [
      "The library has another text of this title: ",
      linkTo(one, path),
      ". If this is another page of it, file both as one hub: ",
      element("code", {}, `npm run add -- --pages ${one.path} FILE`),
      "."
    ]),
    ...taken.map((one) => [
      "The library has another hub under the name that this one would have: ",
      linkTo(one, path),
      ". File this one under another: ",
      element("code", {}, "npm run add -- FILE --name NAME"),
      "."
    ])
  ];
  if (lines.length === 0) return null;
  return element("div", {class: "standing"}, ...lines.map((line) => element("p", {}, ...line)));
}

function linkTo(hub: HubRow, path: string): HTMLElement {
  const title = asWritten(hubTitle(hub));
  const link = element("a", {href: `${path}${hub.hub_id}.html`}, title);
  return element("span", {}, link, " (", element("code", {}, hub.path), ")");
}

const most = 100;

/** From how many characters on an excerpt may have to be scrolled, and so to be reached by keyboard. */
const wide = 40;

/**
 * The messages about a hub's text, errors first, each with its place and the line it is about, a
 * caret below the column; the first hundred.
 */
function messagesList(messages: readonly Message[]): HTMLElement {
  const left = messages.length - most;
  return element(
    "div",
    {class: "diagnostics"},
    ...(messages.length === 0 ? [element("p", {}, "Reading the text gave no messages.")] : []),
    ...messages
      .slice(0, most)
      .map(({row, excerpt}) =>
        element(
          "div",
          {class: "message"},
          diagnosticItem(excerpt === null ? row : {...row, text: ""}, {place: true}),
          excerpt !== null &&
            element(
              "pre",
              {class: "excerpt", dir: "ltr", tabindex: excerpt.length > wide ? 0 : null},
              excerpt
            )
        )
      ),
    left > 0 && element("p", {}, messagesLeft(left))
  );
}

/** What was understood of a hub's text: a list of names and values. */
function factsList(facts: readonly Fact[]): HTMLElement {
  return element(
    "dl",
    {class: "facts-list"},
    ...facts.map(({name, value}) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, asWritten(value)))
    )
  );
}
