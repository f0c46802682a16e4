import type {PageState} from "../interaction/page-state.js";
import {element} from "../page/dom.js";
import {rangeControl} from "../page/range-control.js";
import {count} from "../page/words.js";
import {normalisations, type Normalisation} from "./co-words.js";
import type {Tables} from "../tables/paper.js";

const key = "links";
const standard = "association_strength";
const least = 2;
const farthest = 50;

export interface NetworkChoice {
  normalisation: Normalisation;
  minPapers: number;
}

/** What a network shows until a reader chooses. */
export const standardNetwork: NetworkChoice = {normalisation: standard, minPapers: least};

/**
 * The controls of a co-word network: how its links are normalised, and the fewest papers of a term;
 * hidden where there are no two terms to link. The element's `value` is what they say; an `input`
 * event tells of each change. `state` keeps it in the page's address.
 */
export function networkControls(
  {terms}: Pick<Tables, "terms">,
  {state}: {state?: PageState} = {}
): HTMLElement & {value: NetworkChoice} {
  const node = element("form", {class: "controls network-controls", hidden: terms.length < 2});
  const value = {...standardNetwork};
  const tell = () => node.dispatchEvent(new Event("input", {bubbles: true}));
  const changed = () => {
    state?.set(key, stateOf(value));
    tell();
  };
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
  const restore = () => {
    const address = state?.get(key) ?? null;
    Object.assign(value, stated(address, Math.max(least, most)));
    const isWhole = address === null || address === `${value.normalisation} ${value.minPapers}`;
    if (!isWhole) {
      state?.settle(key, stateOf(value), {instead: linksInstead(value)});
    }
    select.value = value.normalisation;
    fewest.value = value.minPapers;
  };
  restore();
  state?.listen(() => {
    const before = stateOf(value);
    restore();
    if (stateOf(value) !== before) tell();
  });
  return Object.assign(node, {value});
}

function stateOf({normalisation, minPapers}: NetworkChoice): string | null {
  if (normalisation === standard && minPapers === least) return null;
  return `${normalisation} ${minPapers}`;
}

function stated(address: string | null, most: number): NetworkChoice {
  const [name = "", fewest = ""] = address?.split(" ") ?? [];
  return {
    normalisation: isNormalisation(name) ? name : standard,
    minPapers: /^\d+$/u.test(fewest) ? Math.min(most, Math.max(least, Number(fewest))) : least
  };
}

function isNormalisation(name: string): name is Normalisation {
  return Object.hasOwn(normalisations, name);
}

/** Which links a network shows in the place of those that an address states and it has not. */
export function linksInstead({
  normalisation,
  minPapers
}: {
  normalisation: Normalisation;
  minPapers: number;
}): string {
  return `they are by ${normalisations[normalisation]}, of terms of at least ${count(minPapers, "paper")}`;
}
