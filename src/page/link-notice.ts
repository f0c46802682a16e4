import {asWritten, element} from "./dom.js";
import type {Lacking} from "./lacking.js";

/**
 * A notice over the page, on screen only, of what its address asks for and the page lacks, with what
 * is shown instead; it can be closed, and goes when there is nothing lacking any more.
 */
export function linkNotice(lacking: Lacking): HTMLElement {
  const node = element("div", {class: "link-notice screen-only", role: "status"});
  const close = element("button", {type: "button"}, "Close");
  close.addEventListener("click", () => lacking.forget());
  const show = () => {
    const {sentences} = lacking;
    const items = sentences.map((sentence) => element("li", {}, asWritten(sentence)));
    node.replaceChildren(
      ...(items.length === 0
        ? []
        : [
            element("p", {}, "This page lacks something that its address asks for."),
            element("ul", {}, ...items),
            close
          ])
    );
  };
  lacking.listen(show);
  show();
  return node;
}
