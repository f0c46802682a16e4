import type {Fact, Message} from "npm:hubscope/analysis/read-pasted";
import {asWritten, element} from "../page/dom.js";
import {diagnosticItem} from "./diagnostics.js";
import {messagesLeft} from "./ledger.js";

const most = 100;

/** From how many characters on an excerpt may have to be scrolled, and so to be reached by keyboard. */
const wide = 40;

/**
 * The messages about a hub's text, errors first, each with its place and the line it is about, a
 * caret below the column; the first hundred.
 */
export function messagesList(messages: readonly Message[]): HTMLElement {
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
export function factsList(facts: readonly Fact[]): HTMLElement {
  return element(
    "dl",
    {class: "facts-list"},
    ...facts.map(({name, value}) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, asWritten(value)))
    )
  );
}
