import * as Plot from "npm:@observablehq/plot";
import {median} from "npm:d3";
import {callonCentrality, callonDensity, equivalenceIndex, quadrantOf} from "npm:hubscope";
import {labelPoint} from "../figures/label-point.js";
import {element} from "../page/dom.js";
import {nameMarks} from "../figures/chart-figure.js";
import {textWidth} from "../page/text-width.js";
import {quoted} from "../page/words.js";
import {liveExample} from "./live-example.js";

const size = 10;
const own = "your theme";
const height = 310;

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

interface MeasuredTheme {
  theme: string;
  within: number;
  across: number;
  centrality: number;
  density: number;
}

/**
 * The strategic diagram of made-up themes, cut into quadrants at `middle`; the one called `own` is
 * filled. Their names stand beside their dots and over no other.
 */
function callonDiagram(
  themes: readonly MeasuredTheme[],
  {own, middle, width}: {own: string; middle: {centrality: number; density: number}; width: number}
): Element {
  const dashed = {stroke: "var(--theme-foreground-fainter)", strokeDasharray: "4 4"};
  const at = {x: "centrality", y: "density"};
  const named = {
    text: "theme",
    fill: "currentColor",
    stroke: "var(--theme-background)",
    strokeWidth: 3
  };
  const corner = (
    frameAnchor: "top-left" | "top-right" | "bottom-left" | "bottom-right",
    central: boolean,
    dense: boolean
  ) =>
    Plot.text([quadrantOf(central, dense)], {
      frameAnchor,
      dx: central ? -8 : 8,
      dy: dense ? 8 : -8,
      fill: "var(--theme-foreground-muted)"
    });
  const diagram = (labels: Plot.Markish[]) =>
    Plot.plot({
      width,
      height,
      marginBottom: 40,
      className: "strategic",
      ariaLabel: "the four themes by centrality and density",
      x: {
        type: "sqrt",
        domain: [0, 30],
        label: "centrality: ties to other themes",
        ticks: 5,
        inset: 20
      },
      y: {
        type: "sqrt",
        domain: [0, 100],
        label: "density: ties within the theme",
        ticks: 5,
        inset: 30
      },
      marks: [
        Plot.frame({stroke: "var(--theme-foreground-fainter)"}),
        Plot.ruleX([middle.centrality], dashed),
        Plot.ruleY([middle.density], dashed),
        corner("top-left", false, true),
        corner("top-right", true, true),
        corner("bottom-left", false, false),
        corner("bottom-right", true, false),
        Plot.dot(themes, {
          ...at,
          r: 8,
          fill: ({theme}: MeasuredTheme) => (theme === own ? "var(--chosen)" : "none"),
          stroke: "var(--theme-foreground-muted)"
        }),
        ...labels
      ]
    });
  const empty = diagram([]);
  const [x, y] = [empty.scale("x"), empty.scale("y")];
  const ordered = themes.toSorted((a, b) => Number(b.theme === own) - Number(a.theme === own));
  const marks = ordered.map(({theme, centrality, density}) => ({
    x: Number(x?.apply(centrality)),
    y: Number(y?.apply(density)),
    radius: 9,
    width: textWidth(theme),
    height: 16
  }));
  const frame = {left: 44, top: 20, right: width - 20, bottom: height - 40};
  const places = labelPoint(marks, frame, {reach: 60});
  return diagram(
    ordered.flatMap((theme, i) => {
      const [mark, place] = [marks[i], places[i]];
      if (mark === undefined || place == null) return [];
      const dx = place.left - mark.x;
      const dy = (place.top + place.bottom) / 2 - mark.y;
      return Plot.text([theme], {...at, ...named, textAnchor: "start", dx, dy});
    })
  );
}
