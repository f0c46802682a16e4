import type {ThemeRow} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {isOpen, medians, strategicFinding, strategicRefusal} from "./strategic-words.js";
import {themeFilter} from "./theme-filter.js";
import {themesOf} from "./themes.js";
import {chartFigure} from "../figures/chart-figure.js";
import {strategicPlot} from "./strategic-plot.js";

/**
 * The strategic diagram: themes by Callon's centrality and density, with their bootstrap intervals
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
      reading: `Further right, a theme has more ties to other themes; further up, more ties within. The dashed medians make the quadrants: motor themes are both central and dense; ${whiskers ? "whiskers are 95 % bootstrap intervals over the papers" : "there are no whiskers below 10 papers"}. A larger circle has more papers; both scales are square roots.`,
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
