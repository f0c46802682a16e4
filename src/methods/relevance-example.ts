import {relevance} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {liveExample} from "./live-example.js";

const terms = [
  {term: "networks", inside: 0.08, all: 0.07},
  {term: "learning", inside: 0.06, all: 0.06},
  {term: "pruning", inside: 0.05, all: 0.012},
  {term: "channel selection", inside: 0.03, all: 0.004},
  {term: "layer elimination", inside: 0.01, all: 0.001}
];

/** The relevance of terms to a made-up cluster, to play with: λ from lift to frequency. */
export function relevanceExample(): HTMLElement {
  const words = (tenths: number) => (tenths / 10).toFixed(1);
  return liveExample({lambda: {label: "λ", most: 10, value: 6, words}}, (valueOf) => {
    const lambda = valueOf("lambda") / 10;
    const ranked = terms
      .map((one) => ({...one, score: relevance(one.inside, one.all, lambda)}))
      .sort((a, b) => b.score - a.score);
    const items = ranked.map(({term, inside, all}) =>
      element(
        "li",
        {},
        asWritten(term),
        element(
          "small",
          {},
          ` ${(inside * 100).toFixed(1)} % of the cluster’s words, ${(all * 100).toFixed(1)} % of all`
        )
      )
    );
    return [element("ol", {}, ...items)];
  });
}
