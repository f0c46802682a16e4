import {median} from "npm:d3";
import {callonCentrality, callonDensity, equivalenceIndex, quadrantOf} from "npm:hubscope";
import {element} from "../page/dom.js";
import {nameMarks} from "../page/name-marks.js";
import {quoted} from "../page/words.js";
import {callonDiagram, type MeasuredTheme} from "../themes/callon-diagram.js";
import {liveExample} from "./live-example.js";

const size = 10;
const own = "your theme";
const others = [
  {theme: "a theme", inside: 6, outside: 3},
  {theme: "another", inside: 3, outside: 2},
  {theme: "a third", inside: 5, outside: 0.5}
].map(measured);

/**
 * Callon's measures of a made-up theme, to play with, and its place in the strategic diagram among
 * three others: three terms of ten papers each, tied to each other and to one term of another theme
 * by papers that have both.
 */
export function callonExample(): HTMLElement {
  const together = {most: size, words: (papers: number) => `${papers} of ${size} papers`};
  return liveExample(
    {
      inside: {label: "Two terms of the theme together", value: 4, ...together},
      outside: {label: "A term of it with one outside", value: 1, ...together}
    },
    (valueOf, width) => {
      const made = measured({
        theme: own,
        inside: valueOf("inside"),
        outside: valueOf("outside")
      });
      const themes = [made, ...others];
      const middle = {
        centrality: median(themes, ({centrality}) => centrality) ?? 0,
        density: median(themes, ({density}) => density) ?? 0
      };
      const quadrant = quadrantOf(
        made.centrality >= middle.centrality,
        made.density >= middle.density
      );
      const [within, across] = [made.within.toFixed(2), made.across.toFixed(2)];
      const words = `Each pair inside has an equivalence of ${within}, each tie outside of ${across}: density 100 × 3 × ${within} / 3 = ${made.density.toFixed(0)}, centrality 10 × 3 × ${across} = ${made.centrality.toFixed(1)}. Among the four, ${quoted(own)} is ${quadrant}.`;
      return [
        nameMarks(callonDiagram(themes, {own, middle, width})),
        element("p", {class: "status", role: "status"}, words)
      ];
    }
  );
}

function measured({
  theme,
  inside,
  outside
}: {
  theme: string;
  inside: number;
  outside: number;
}): MeasuredTheme {
  const within = equivalenceIndex(inside, size, size);
  const across = equivalenceIndex(outside, size, size);
  return {
    theme,
    within,
    across,
    centrality: callonCentrality([across, across, across]),
    density: callonDensity([within, within, within], 3)
  };
}
