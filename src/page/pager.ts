import {element} from "./dom.js";
import {digits} from "./words.js";

/** Which page of a long list is shown. */
export interface Pages {
  /** How many rows there are. */
  total: number;
  /** The page shown, from 0. */
  page: number;
  /** How many rows a page has. */
  size: number;
}

/**
 * The buttons that lead through the pages of a list, which `label` names; empty where one page
 * holds it all.
 */
export function pager(
  {total, page, size}: Pages,
  {turn = () => undefined, label = "pages"}: {turn?: (page: number) => void; label?: string} = {}
): HTMLElement {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const button = (label: string, to: number, disabled: boolean) => {
    const made = element("button", {type: "button", disabled}, label);
    made.addEventListener("click", () => turn(to));
    return made;
  };
  const from = page * size + 1;
  return element(
    "nav",
    {class: "pager", "aria-label": label, hidden: last === 0},
    button("Previous", page - 1, page === 0),
    element(
      "span",
      {},
      `${digits(from)}–${digits(Math.min(total, from + size - 1))} of ${digits(total)}`
    ),
    button("Next", page + 1, page === last)
  );
}

/** That only the first of a list are drawn, printed or listed, as the beginning of a sentence. */
export function firstOf(shown: number, all: string, done = "are drawn"): string {
  return `The first ${digits(shown)} of ${all} ${done}`;
}
