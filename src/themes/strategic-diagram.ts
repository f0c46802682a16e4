import {confidence, type ThemeRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {agree, capitalised, digits, inWords, listed, quoted} from "../page/words.js";
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
    carried: themesOf(tables),
    total: tables.papers.length
  }),
  draw({themes, carried, total}, {width, selection}) {
    const refusal = strategicRefusal(themes);
    if (refusal !== "") return element("p", {class: "refusal"}, refusal);
    const finding = strategicFinding(themes);
    const whiskers = themes.some((theme) => isOpen(theme) !== null);
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
      reading: `Further right, a theme has more ties to other themes; further up, more ties within. The dashed medians make the quadrants: motor themes are both central and dense; a theme has a quadrant where both its whiskers stand clear of the medians; ${whiskers ? `whiskers are ${confidence} intervals from halves of the papers` : "there are no whiskers below 10 papers"}. A larger circle has more papers; both scales are square roots.`,
      twin: {name: "strategic diagram", rows: themes.map((theme) => twinRow(theme))}
    });
  }
});

const round = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10);

function twinRow(theme: ThemeRow) {
  const open = isOpen(theme);
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
export function isOpen({
  quadrant,
  centrality_lower: left,
  density_lower: low
}: Pick<ThemeRow, "quadrant" | "centrality_lower" | "density_lower">): boolean | null {
  return left === null || low === null ? null : quadrant === null;
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

/** Which themes stand in a quadrant for certain and which are motor themes, in a sentence. */
export function strategicFinding(themes: readonly ThemeRow[]): string {
  const all = themes.length;
  if (themes.every((theme) => isOpen(theme) === null))
    return "There are too few papers to say in which quadrants the themes stand.";
  const clear = themes.filter((theme) => isOpen(theme) === false);
  if (clear.length === 0)
    return `No theme’s quadrant is certain: whiskers of all ${digits(all)} cross a median.`;
  const motor = clear.flatMap(({quadrant, theme}) => (quadrant === "motor" ? quoted(theme) : []));
  const open = all - clear.length;
  const rest =
    open === 0
      ? "no whisker crosses a median"
      : `whiskers of ${digits(open)} of the ${digits(all)} cross a median, so ${agree(open, "its quadrant is", "their quadrants are")} open`;
  return `${motorWords(motor, clear.length)}; ${rest}.`;
}

function motorWords(motor: string[], clear: number): string {
  const of = `${inWords(clear)} ${agree(clear, "theme", "themes")} that ${agree(clear, "stands", "stand")} clear of the medians`;
  if (motor.length === 0)
    return clear === 1
      ? `The one theme that stands clear of the medians is no motor theme`
      : `None of the ${of} is both central and dense`;
  if (motor.length === 1) return `${motor.join("")} is the one motor theme, both central and dense`;
  const head = `${capitalised(inWords(motor.length))} of the ${of} are motor themes, both central and dense`;
  return motor.length <= mostNames ? `${head}: ${listed(motor)}` : head;
}
