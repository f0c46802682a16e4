import type {Trial} from "npm:hubscope/analysis/try-themes";
import {element} from "../page/dom.js";
import {leastWords} from "./trial-words.js";
import {quoted} from "../page/words.js";

/** What is tried, a line each with a button that takes it back; empty where nothing is. */
export function triedList(
  trial: Trial,
  {change = () => undefined}: {change?: (trial: Trial) => void} = {}
): HTMLElement {
  const {ignored, merged, minPapers} = trial;
  const items = [
    ...ignored.map((word) => ({
      words: `${quoted(word)} is left out`,
      without: {...trial, ignored: ignored.filter((other) => other !== word)}
    })),
    ...merged.map((merge) => ({
      words: `${quoted(merge.variant)} is read as ${quoted(merge.preferred)}`,
      without: {...trial, merged: merged.filter((other) => other !== merge)}
    })),
    ...(minPapers === undefined
      ? []
      : [
          {
            words: leastWords(minPapers),
            without: {ignored, merged}
          }
        ])
  ];
  const button = (label: string, without: Trial, name?: string) => {
    const made = element("button", {type: "button", "aria-label": name}, label);
    made.addEventListener("click", () => change(without));
    return made;
  };
  return element(
    "ul",
    {class: "tried", "aria-label": "what is tried"},
    ...items.map(({words, without}) =>
      element(
        "li",
        {},
        element("bdi", {}, words),
        button("Take back", without, `Take back: ${words}`)
      )
    ),
    items.length > 1 && element("li", {}, button("Take all back", {ignored: [], merged: []}))
  );
}
