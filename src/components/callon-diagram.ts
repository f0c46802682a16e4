import * as Plot from "npm:@observablehq/plot";
import {quadrantOf} from "npm:hubscope";

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
 * filled.
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
  return Plot.plot({
    width,
    height: 310,
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
      Plot.text(
        themes.filter(({theme}) => theme !== own),
        {...at, ...named, textAnchor: "start", dx: 13}
      ),
      Plot.text(
        themes.filter(({theme}) => theme === own),
        {...at, ...named, dy: 20}
      )
    ]
  });
}
