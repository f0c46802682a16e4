import {element} from "../page/dom.js";
import type {NearWord} from "./near-words.js";
import {hintWords} from "./hint-words.js";
import {quoted} from "../page/words.js";

/** Says that a word of the search stands in no paper, with a near one that a click searches for. */
export function searchHint(
  {word, near, papers, search}: NearWord,
  {ask = () => undefined}: {ask?: (search: string) => void} = {}
): HTMLElement {
  const button = element("button", {type: "button"}, quoted(near));
  button.addEventListener("click", () => ask(search));
  const {before, after} = hintWords({word, papers});
  return element("span", {class: "hint"}, before, button, after);
}
