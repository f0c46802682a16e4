import type {Fact} from "npm:hubscope/analysis/read-pasted";
import {asWritten, element} from "./dom.js";

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
