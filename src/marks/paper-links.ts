import {asWritten, element} from "../page/dom.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {paperTitle} from "./paper-words.js";
import {choosePaper} from "../interaction/pick-papers.js";
import type {Paper} from "../tables/paper.js";

/**
 * Papers as a list of titles; a click chooses one, and the list of papers brings it into view unless
 * the reader stays `inPlace`. `detail` says more of each.
 */
export function paperLinks(
  papers: readonly Paper[],
  {
    selection,
    detail = () => "",
    inPlace = false
  }: {
    selection?: Selection | undefined;
    detail?: (paper: Paper) => string;
    inPlace?: boolean;
  } = {}
): HTMLElement {
  return element(
    "ul",
    {class: "paper-links"},
    ...papers.map((paper) => {
      const button = element(
        "button",
        {type: "button", class: "pick", "data-paper": paper.paper_id},
        asWritten(paperTitle(paper))
      );
      button.addEventListener("click", () =>
        choosePaper(button, selection, paper.paper_id, {inPlace})
      );
      followSelection(selection, button, ({chosen}) =>
        button.setAttribute("aria-pressed", String(chosen === paper.paper_id))
      );
      const more = detail(paper);
      return element("li", {}, button, more !== "" && element("small", {}, ` ${more}`));
    })
  );
}
