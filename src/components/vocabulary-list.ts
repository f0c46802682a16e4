import type {TermRow} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {termPick, type PapersOfTerms} from "../lib/paper-sets.js";
import type {Selection} from "../lib/selection.js";
import {vocabularyWords} from "../lib/uptake-words.js";
import {count} from "../lib/words.js";
import {pickButton} from "./pick-button.js";

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
      ...shown.map((term) =>
        element(
          "li",
          {},
          pickButton(term.term, termPick(term, papers), {selection}),
          element("span", {class: "size"}, count(term.papers, "paper"))
        )
      )
    )
  );
}
