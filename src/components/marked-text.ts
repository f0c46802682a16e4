import {element} from "../lib/dom.js";
import {matchRanges, type Range} from "../lib/search-query.js";

/** A text as written, with every match of the folded `terms` marked, or the `ranges` given. */
export function markedText(
  text: string,
  {terms = [], ranges = matchRanges(text, terms)}: {terms?: string[]; ranges?: Range[]} = {}
): HTMLElement {
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(end, from), element("mark", {}, text.slice(from, to)));
    end = to;
  }
  return element("bdi", {}, ...parts, text.slice(end));
}
