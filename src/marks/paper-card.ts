import type {PaperRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {paperFlags, paperTitle} from "./paper-words.js";

interface PaperCard {
  node: HTMLElement;
  /** Shows a paper beside a mark of the frame that the card was put into. */
  show(paper: PaperRow, mark: Element): void;
  hide(): void;
}

/** Makes the one card of a chart; its node goes into an element that is positioned. */
export function paperCard(): PaperCard {
  const node = element("div", {class: "paper-card", role: "tooltip", hidden: true});
  return {
    node,
    show(paper, mark) {
      const frame = node.parentElement;
      if (frame === null) return;
      node.replaceChildren(
        element("strong", {}, asWritten(paperTitle(paper))),
        element("p", {}, asWritten(paper.summary ?? "No summary in the text.")),
        element("small", {}, paperFlags(paper).join(" · "))
      );
      node.hidden = false;
      const around = frame.getBoundingClientRect();
      const at = mark.getBoundingClientRect();
      const middle = at.left + at.width / 2 - around.left;
      const left = Math.max(
        0,
        Math.min(middle - node.offsetWidth / 2, around.width - node.offsetWidth)
      );
      node.style.left = `${left}px`;
      node.style.top = `${at.bottom - around.top + 8}px`;
    },
    hide() {
      node.hidden = true;
    }
  };
}
