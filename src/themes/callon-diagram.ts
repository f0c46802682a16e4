import * as Plot from "npm:@observablehq/plot";
import {quadrantOf} from "npm:hubscope";
import {labelPoint} from "../figures/label-point.js";
import {textWidth} from "../page/text-width.js";

/** A made-up theme with its equivalence indices and Callon's measures. */
export interface MeasuredTheme {
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
export function callonDiagram(
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

const height = 310;
