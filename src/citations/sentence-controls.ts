import type {OwnControl} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {digits} from "../page/words.js";
import {
  filterNames,
  sentenceFilters,
  sentencesOf,
  type SentenceChoice,
  type SentenceTables
} from "./sentences.js";

/**
 * The controls of the citing sentences: a choice for each of role, stance, section, theme and year
 * that some sentence has, with how many sentences; hidden where there are no sentences.
 */
export function sentenceControls(tables: SentenceTables): OwnControl<SentenceChoice> {
  const sentences = sentencesOf(tables);
  const value: SentenceChoice = {role: "", stance: "", section: "", theme: "", year: ""};
  const node = element("form", {class: "controls", hidden: sentences.length === 0});
  for (const name of filterNames) {
    const counts = new Map<string, number>();
    for (const own of sentences.flatMap((sentence) => [
      ...new Set(sentenceFilters[name](sentence))
    ]))
      counts.set(own, (counts.get(own) ?? 0) + 1);
    if (counts.size === 0) continue;
    const listed = [...counts].sort(([a, x], [b, y]) =>
      name === "year" ? Number(b) - Number(a) : y - x || (a < b ? -1 : 1)
    );
    const select = element(
      "select",
      {},
      element("option", {value: ""}, "all"),
      ...listed.map(([own, size]) => element("option", {value: own}, `${own} (${digits(size)})`))
    );
    select.addEventListener("input", (event) => {
      event.stopPropagation();
      value[name] = select.value;
      node.dispatchEvent(new Event("input", {bubbles: true}));
    });
    node.append(element("label", {class: "choice"}, element("span", {}, name), select));
  }
  node.addEventListener("submit", (event) => event.preventDefault());
  return Object.assign(node, {value});
}
