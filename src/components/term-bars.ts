import type {Contribution} from "../lib/contributions.js";
import {asWritten, element} from "../lib/dom.js";

/**
 * Terms with bars as long as the shares of a similarity that they make; a line where none is
 * stored.
 */
export function termBars(terms: readonly Contribution[]): HTMLElement {
  if (terms.length === 0) {
    return element(
      "p",
      {class: "none"},
      "The terms are not stored for this clustering; the one that the page opens on has them."
    );
  }
  return element(
    "ul",
    {class: "term-bars"},
    ...terms.map(({term, contribution}) =>
      element(
        "li",
        {},
        asWritten(term),
        element("span", {
          class: "bar",
          style: `width: ${Math.max(0, Math.min(1, contribution)) * 6}rem`
        }),
        element("small", {}, contribution.toFixed(2))
      )
    )
  );
}
