import type {ThemeRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {agree, capitalised, digits, inWords, listed, quoted} from "../page/words.js";
import {medians} from "./strategic-axes.js";
import {strategicPlot} from "./strategic-plot.js";
import {themeFilter} from "./theme-filter.js";
import {themesOf} from "./themes.js";

const fewest = 4;
const mostNames = 3;

/**
 * The strategic diagram: themes by Callon's centrality and density, with their intervals
 * as whiskers and the quadrants that the medians make. A line that says so below four themes. A
 * click on a theme selects its papers.
 */
export const strategicDiagram = figure({
  name: "The strategic diagram",
  tab: "Strategic diagram",
  needs: ["papers", "terms", "themes", "paper_themes"],
  filters: [themeFilter],
  controls: ["trial", "intervals"],
  query: (tables) => ({
    themes: tables.themes,
    middle: medians(tables.themes),
    carried: themesOf(tables),
    total: tables.papers.length
  }),
  draw({themes, middle, carried, total}, {width, selection}) {
    const refusal = strategicRefusal(themes);
    if (refusal !== "") return element("p", {class: "refusal"}, refusal);
    const finding = strategicFinding(themes);
    const whiskers = themes.some((theme) => isOpen(theme, middle) !== null);
    return chartFigure({
      finding,
      body: [
        strategicPlot(themes, {
          width,
          alternative: finding,
          themes: carried,
          total,
          selection
        })
      ],
      reading: `Further right, a theme has more ties to other themes; further up, more ties within. The dashed medians make the quadrants: motor themes are both central and dense; ${whiskers ? "whiskers are 95 % intervals from halves of the papers" : "there are no whiskers below 10 papers"}. A larger circle has more papers; both scales are square roots.`,
      twin: {name: "strategic diagram", rows: themes.map((theme) => twinRow(theme, middle))}
    });
  }
});

const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

function twinRow(theme: ThemeRow, middle: {centrality: number; density: number}) {
  const open = isOpen(theme, middle);
  return {
    theme: theme.theme,
    papers: theme.papers,
    centrality: round(theme.centrality),
    "centrality from": round(theme.centrality_lower),
    "centrality to": round(theme.centrality_upper),
    density: round(theme.density),
    "density from": round(theme.density_lower),
    "density to": round(theme.density_upper),
    quadrant: theme.quadrant,
    "quadrant is open": open === null ? null : open ? "yes" : "no"
  };
}

/** Whether a theme's intervals leave open in which quadrant it is; null where it has none. */
export function isOpen(
  theme: ThemeRow,
  middle: {centrality: number; density: number}
): boolean | null {
  const {centrality_lower: left, centrality_upper: right} = theme;
  const {density_lower: low, density_upper: high} = theme;
  if (left === null || right === null || low === null || high === null) return null;
  return (
    (left < middle.centrality && middle.centrality < right) ||
    (low < middle.density && middle.density < high)
  );
}

/** Why no strategic diagram is drawn, in a line; "" where one can be. */
export function strategicRefusal(themes: readonly ThemeRow[]): string {
  if (themes.length >= fewest) return "";
  const found =
    themes.length === 0
      ? "none was"
      : `only ${inWords(themes.length)} ${agree(themes.length, "was", "were")}`;
  return `The strategic diagram is not drawn: its quadrants take ${inWords(fewest)} themes, and ${found} found.`;
}

/**
 * Which themes are motor themes and how sure the quadrants are, in a sentence, which begins with
 * that where the intervals leave every quadrant open.
 */
export function strategicFinding(themes: readonly ThemeRow[]): string {
  const motor = themes.filter(({quadrant}) => quadrant === "motor").map(({theme}) => quoted(theme));
  const middle = medians(themes);
  if (themes.every((theme) => isOpen(theme, middle) === true)) {
    return `No theme’s quadrant is certain; ${leaning(motor)}.`;
  }
  return `${motorWords(motor, themes.length)}; ${sureness(themes)}.`;
}

function leaning(motor: string[]): string {
  if (motor.length === 0) return "none leans to motor";
  const head = `${inWords(motor.length)} ${agree(motor.length, "leans", "lean")} to motor`;
  return motor.length <= mostNames ? `${head}: ${listed(motor)}` : head;
}

function motorWords(motor: string[], themes: number): string {
  if (motor.length === 0) return `None of ${inWords(themes)} themes is both central and dense`;
  if (motor.length === 1) return `${motor.join("")} is the one motor theme, both central and dense`;
  const head = `${capitalised(inWords(motor.length))} of ${inWords(themes)} themes are motor themes, both central and dense`;
  return motor.length <= mostNames ? `${head}: ${listed(motor)}` : head;
}

function sureness(themes: readonly ThemeRow[]): string {
  const middle = medians(themes);
  const open = themes.filter((theme) => isOpen(theme, middle) === true).length;
  if (themes.every((theme) => isOpen(theme, middle) === null)) {
    return "there are too few papers to say how sure the quadrants are";
  }
  if (open === 0) return "no whisker crosses a median, so the quadrants hold";
  return `whiskers of ${digits(open)} of the ${digits(themes.length)} cross a median, so ${agree(open, "its quadrant is", "their quadrants are")} open`;
}
