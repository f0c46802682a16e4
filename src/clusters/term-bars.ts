import type {Contribution} from "./contributions.js";
import {asWritten, element} from "../page/dom.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import type {Selection} from "../interaction/selection.js";
import {pickButton} from "../interaction/pick-button.js";

/**
 * Terms with bars as long as the shares of a similarity that they make; a line where none is
 * stored. A term for which `pickOf` gives papers is a button that selects them.
 */
export function termBars(
  terms: readonly Contribution[],
  {
    pickOf = () => null,
    selection
  }: {pickOf?: (term: string) => PaperPick | null; selection?: Selection | undefined} = {}
): HTMLElement {
  const named = (term: string) => {
    const pick = pickOf(term);
    return pick === null ? asWritten(term) : pickButton(term, pick, {selection});
  };
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
        named(term),
        element("span", {
          class: "bar",
          style: `width: ${Math.max(0, Math.min(1, contribution)) * 6}rem`
        }),
        element("small", {}, contribution.toFixed(2))
      )
    )
  );
}
