import {element} from "../page/dom.js";
import {withoutEmphasis} from "../page/latex-emphasis.js";
import {matchRanges} from "./search-query.js";
import type {Range} from "./text-ranges.js";

/**
 * A text with every match of the folded `terms` marked, or the `ranges` given; without LaTeX's markup
 * of emphasis, else as written.
 */
export function markedText(
  text: string,
  {terms = [], ranges = matchRanges(text, terms)}: {terms?: string[]; ranges?: Range[]} = {}
): HTMLElement {
  const cut = withoutEmphasis(text);
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(cut(end, from), element("mark", {}, cut(from, to)));
    end = to;
  }
  return element("bdi", {}, ...parts, cut(end));
}
