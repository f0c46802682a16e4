import {element} from "../lib/dom.js";
import {matchRanges} from "../lib/search-query.js";

/** A text as written, with every match of the folded `terms` marked. */
export function markedText(text: string, {terms = []}: {terms?: string[]} = {}): HTMLElement {
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const [from, to] of matchRanges(text, terms)) {
    parts.push(text.slice(end, from), element("mark", {}, text.slice(from, to)));
    end = to;
  }
  return element("bdi", {}, ...parts, text.slice(end));
}
