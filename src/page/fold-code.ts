import {element} from "./dom.js";

/** Folds the code that a page shows of its cells, for each reader to open: all at once, or one. */
export function foldCode(page: Element | null): void {
  const blocks = page?.querySelectorAll(".observablehq-pre-container") ?? [];
  for (const block of blocks) {
    if (block.closest("details") !== null) continue;
    const details = element(
      "details",
      {class: "cell-code"},
      element("summary", {}, "Show the code")
    );
    block.replaceWith(details);
    details.append(block);
  }
}
