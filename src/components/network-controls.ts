import type {Tables} from "npm:hubscope";
import {normalisations, type Normalisation} from "../lib/co-words.js";
import {element} from "../lib/dom.js";
import {count} from "../lib/words.js";
import {rangeControl} from "./range-control.js";

/** What the controls of a co-word network say. */
export interface NetworkChoice {
  normalisation: Normalisation;
  minPapers: number;
}

const least = 2;
const farthest = 50;

/**
 * The controls of a co-word network: how its links are normalised, and the fewest papers of a term.
 * The element's `value` is what they say; an `input` event tells of each change.
 */
export function networkControls({
  terms
}: Pick<Tables, "terms">): HTMLElement & {value: NetworkChoice} {
  const node = element("form", {class: "controls network-controls"});
  const value: NetworkChoice = {normalisation: "association_strength", minPapers: least};
  const changed = () => node.dispatchEvent(new Event("input", {bubbles: true}));
  const select = element(
    "select",
    {},
    ...Object.entries(normalisations).map(([name, words]) =>
      element("option", {value: name}, words)
    )
  );
  select.addEventListener("input", (event) => {
    event.stopPropagation();
    if (isNormalisation(select.value)) value.normalisation = select.value;
    changed();
  });
  const [, second = 0] = terms.map(({papers}) => papers).sort((a, b) => b - a);
  const most = Math.min(farthest, second);
  const fewest = rangeControl("Draw terms of at least", {
    least,
    most,
    value: least,
    words: (papers) => count(papers, "paper"),
    change(papers) {
      value.minPapers = papers;
      changed();
    }
  });
  node.append(
    element("label", {class: "choice"}, element("span", {}, "Links by"), select),
    ...(most > least ? [fewest.node] : [])
  );
  node.addEventListener("submit", (event) => event.preventDefault());
  return Object.assign(node, {value});
}

function isNormalisation(name: string): name is Normalisation {
  return name in normalisations;
}
