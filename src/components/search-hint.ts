import {element} from "../lib/dom.js";
import type {NearWord} from "../lib/near-words.js";
import {agree, count, quoted} from "../lib/words.js";

/** Says that a word of the search stands in no paper, with a near one that a click searches for. */
export function searchHint(
  {word, near, papers, search}: NearWord,
  {ask = () => undefined}: {ask?: (search: string) => void} = {}
): HTMLElement {
  const button = element("button", {type: "button"}, quoted(near));
  button.addEventListener("click", () => ask(search));
  return element(
    "span",
    {class: "hint"},
    `${quoted(word)} stands in no paper. Did you mean `,
    button,
    `, which ${count(papers, "paper")} ${agree(papers, "has", "have")}?`
  );
}
