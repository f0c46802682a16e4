import type {TermRow} from "npm:hubscope";
import {element} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import {termPick, type PapersOfTerms} from "./paper-sets.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import {selectedOf, selectedWords} from "../interaction/selected-part.js";
import type {Selection} from "../interaction/selection.js";
import {vocabularyWords} from "./uptake-words.js";
import {count} from "../page/words.js";
import {pickButton} from "../interaction/pick-button.js";

const most = 12;

/**
 * The new vocabulary of the citing papers: terms with their papers, each a button that selects
 * them.
 */
export function vocabularyList(
  terms: readonly TermRow[],
  {
    papers,
    selection
  }: {
    papers: PapersOfTerms;
    selection?: Selection | undefined;
  }
): HTMLElement {
  const shown = terms.slice(0, most);
  return element(
    "section",
    {class: "vocabulary"},
    element("h4", {}, "New vocabulary"),
    element("p", {}, vocabularyWords(shown.length, terms.length)),
    element(
      "ul",
      {},
      ...shown.map((term) => {
        const pick = termPick(term, papers);
        return element("li", {}, pickButton(term.term, pick, {selection}), sizeOf(term, pick));
      })
    )
  );

  function sizeOf(term: TermRow, pick: PaperPick): HTMLElement {
    const size = element("span", {class: "size"}, count(term.papers, "paper"));
    followSelection(selection, size, ({matched}) => {
      size.textContent =
        matched === null
          ? count(term.papers, "paper")
          : selectedWords(selectedOf(pick.papers, matched), pick.papers.length);
    });
    return size;
  }
}
