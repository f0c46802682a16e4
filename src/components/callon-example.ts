import {callonCentrality, callonDensity, equivalenceIndex} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {rangeControl} from "./range-control.js";

/**
 * Callon's measures of a made-up theme, to play with: three terms of ten papers each, tied to each
 * other and to one term of another theme by papers that have both.
 */
export function callonExample(): HTMLElement {
  const words = element("p", {class: "status", role: "status"});
  const state = {inside: 4, outside: 1};
  const size = 10;
  const draw = () => {
    const within = equivalenceIndex(state.inside, size, size);
    const across = equivalenceIndex(state.outside, size, size);
    const density = callonDensity([within, within, within], 3);
    const centrality = callonCentrality([across, across, across]);
    words.textContent = `Each pair inside has an equivalence of ${within.toFixed(2)}, each tie outside of ${across.toFixed(2)}: density 100 × 3 × ${within.toFixed(2)} / 3 = ${density.toFixed(0)}, centrality 10 × 3 × ${across.toFixed(2)} = ${centrality.toFixed(1)}.`;
  };
  const slider = (label: string, key: keyof typeof state) =>
    rangeControl(label, {
      least: 0,
      most: size,
      value: state[key],
      words: (papers) => `${papers} of ${size} papers`,
      change(value) {
        state[key] = value;
        draw();
      }
    }).node;
  draw();
  return element(
    "div",
    {class: "example"},
    slider("Two terms of the theme together", "inside"),
    slider("A term of it with one outside", "outside"),
    words
  );
}
