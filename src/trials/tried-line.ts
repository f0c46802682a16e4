import type {Trial} from "npm:hubscope/analysis/try-themes";
import {element} from "../page/dom.js";
import {triedWords} from "./trial-words.js";

/**
 * A line for paper and saved images that says which other words the themes shown are found with, by
 * the `trial` of what sends an `input` event at each change; empty where nothing is tried.
 */
export function triedLine(shown: HTMLElement & {trial: Trial}): HTMLElement {
  const line = element("p", {class: "print-only"});
  const tell = () => {
    const words = triedWords(shown.trial);
    line.textContent = words;
    line.dataset["stated"] = words;
  };
  shown.addEventListener("input", tell);
  tell();
  return line;
}
