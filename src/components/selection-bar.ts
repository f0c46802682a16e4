import {asWritten, element} from "../lib/dom.js";
import {followSelection} from "../lib/follow-selection.js";
import type {Selection} from "../lib/selection.js";
import {count, digits} from "../lib/words.js";

/**
 * A bar that says what the page is narrowed to: how many papers pass, and a chip for each filter
 * that takes it away. Hidden while there is no filter.
 */
export function selectionBar(
  selection: Selection,
  {total = 0}: {total?: number} = {}
): HTMLElement {
  const shown = element("span", {class: "shown", role: "status"});
  const chips = element("span", {class: "chips"});
  const all = element("button", {type: "button"}, "Clear all");
  all.addEventListener("click", () => selection.clear());
  const node = element(
    "section",
    {class: "selection-bar", "aria-label": "selected papers", hidden: true},
    shown,
    chips,
    all
  );
  followSelection(selection, node, ({filters, matched}) => {
    node.hidden = matched === null;
    shown.textContent = `${digits(matched?.size ?? total)} of ${count(total, "paper")}`;
    all.hidden = filters.size < 2;
    chips.replaceChildren(...[...filters].map(([kind, {words}]) => chip(kind, words)));
  });

  function chip(kind: string, words: string): HTMLElement {
    const remove = element(
      "button",
      {type: "button", class: "chip", "aria-label": `Remove: papers ${words}`},
      asWritten(words),
      element("span", {"aria-hidden": "true"}, " ×")
    );
    remove.addEventListener("click", () => selection.filter(kind, null));
    return remove;
  }

  return node;
}
