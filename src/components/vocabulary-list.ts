import type {TermRow} from "npm:hubscope";
import {asWritten, element} from "../lib/dom.js";
import {withTerm} from "../lib/paper-sets.js";
import {pickPapers} from "../lib/pick-papers.js";
import type {Selection} from "../lib/selection.js";
import {vocabularyWords} from "../lib/uptake-words.js";
import {count} from "../lib/words.js";

const most = 12;

/** The new vocabulary of the citing papers: terms with their papers, each a button that selects them. */
export function vocabularyList(
  terms: readonly TermRow[],
  {
    papers,
    selection
  }: {
    papers: ReadonlyMap<string, ReadonlySet<string>>;
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
      ...shown.map(({term_id, term, papers: size}) => {
        const button = element("button", {type: "button", class: "pick"}, asWritten(term));
        button.addEventListener("click", () =>
          pickPapers(button, selection, {
            papers: [...(papers.get(term_id) ?? [])],
            words: withTerm(term)
          })
        );
        return element("li", {}, button, element("span", {class: "size"}, count(size, "paper")));
      })
    )
  );
}
