import {asWritten, element, setChildren} from "../page/dom.js";
import {
  followSelection,
  type PaperFilter,
  type RemovablePart,
  type Selected,
  type Selection
} from "./selection.js";
import {count, digits} from "../page/words.js";

/** Something else that changes the page and that the bar says. */
export interface AlsoSaid {
  words: string;
  /** What the button that takes it away does. */
  label: string;
  remove(): void;
}

interface Chip {
  node: HTMLElement;
  remove(): void;
}

/** A bar of the selection that can be told what else changes the page; null for nothing. */
export type SelectionBar = HTMLElement & {tell(also: AlsoSaid | null): void};

/**
 * A bar that says what the page is narrowed to: how many papers pass, and a chip for each thing
 * that is asked of them, or that else changes the page, which takes it away; and a button that leads
 * to the list of the `papers`, which stylesheets hide while the page has none. Hidden while nothing
 * narrows the page.
 */
export function selectionBar(
  selection: Selection,
  {total, papers = () => null}: {total: number; papers?: () => HTMLElement | null}
): SelectionBar {
  let also: AlsoSaid | null = null;
  let made = new Map<string, Chip>();
  const shown = element("span", {class: "shown", role: "status"});
  const chips = element("span", {class: "chips"});
  const all = element("button", {type: "button"}, "Clear all");
  all.addEventListener("click", () => {
    selection.clear();
    also?.remove();
  });
  const lead = element("button", {type: "button", class: "lead"}, "Show the papers");
  lead.addEventListener("click", () => {
    const list = papers();
    if (list === null) return;
    list.tabIndex = -1;
    list.focus({preventScroll: true});
    list.scrollIntoView({block: "start"});
  });
  const node = element(
    "section",
    {class: "selection-bar", "aria-label": "selected papers", hidden: true},
    shown,
    lead,
    chips,
    all
  );

  function show({filters, matched}: Selected): void {
    const had = made;
    made = new Map();
    const add = (key: string, said: AlsoSaid) => {
      const kept = had.get(key) ?? chip(said);
      made.set(key, Object.assign(kept, {remove: said.remove}));
    };
    for (const [kind, filter] of filters) {
      for (const {words, remove} of filter.parts ?? [partOf(kind, filter)])
        add(`${kind} ${words}`, {words, label: `Remove: papers ${words}`, remove});
    }
    if (also !== null) add(also.label, also);
    node.hidden = made.size === 0;
    shown.textContent =
      matched === null
        ? count(total, "paper")
        : `${digits(matched.size)} of ${count(total, "paper")}`;
    all.hidden = made.size < 2;
    setChildren(chips, ...Array.from(made.values(), ({node}) => node));
  }

  function partOf(kind: string, {words}: PaperFilter): RemovablePart {
    return {words, remove: () => selection.filter(kind, null)};
  }

  function chip({words, label, remove}: AlsoSaid): Chip {
    const node = element(
      "button",
      {type: "button", class: "chip", "aria-label": label},
      asWritten(words),
      element("span", {"aria-hidden": "true"}, " ×")
    );
    const made = {node, remove};
    node.addEventListener("click", () => made.remove());
    return made;
  }

  followSelection(selection, node, show);
  return Object.assign(node, {
    tell(told: AlsoSaid | null) {
      also = told;
      show(selection.value);
    }
  });
}
