import type {PaperRow} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {paperAnchor, paperFlags, paperTitle} from "../lib/paper-words.js";
import {markedText} from "./marked-text.js";

/** A citing paper as an entry of the list: title and summary with the matches marked, and flags. */
export function paperItem(paper: PaperRow, {terms = []}: {terms?: string[]} = {}): HTMLLIElement {
  return element(
    "li",
    {id: paperAnchor(paper.paper_id), class: "paper", tabindex: -1, "data-paper": paper.paper_id},
    element("h4", {}, markedText(paperTitle(paper), {terms})),
    paper.summary !== null && element("p", {class: "summary"}, markedText(paper.summary, {terms})),
    element("p", {class: "flags"}, ...paperFlags(paper).map((flag) => element("span", {}, flag)))
  );
}
