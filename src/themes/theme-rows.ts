import type {PaperRow} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {stateOfThemes, themeFilter} from "./theme-filter.js";
import {stateOfTheme} from "./theme-state.js";
import {rowsReading, themeCoverage, themesFinding, withTheme} from "./theme-words.js";
import {themesOf, themesOfPapers, withoutTheme, type Theme} from "./themes.js";
import {chartFigure} from "../figures/chart-figure.js";
import type {PaperGroup} from "../marks/group-dots.js";
import {paperRows} from "../marks/paper-rows.js";
import {mostDots} from "../marks/segment-strip.js";

/**
 * The themes of a hub as rows, the largest first: its name, its words, and a dot for each paper
 * that carries it (above 200 papers, a bar); the papers without a theme are hatched. A click on a
 * theme selects its papers, one on a dot chooses that paper.
 */
export const themeRows = figure({
  name: "The themes",
  needs: ["papers", "terms", "themes", "paper_themes"],
  filters: [themeFilter],
  controls: ["trial"],
  query(tables) {
    const {papers, terms} = tables;
    const themes = themesOf(tables);
    return {papers, terms, themes, rest: withoutTheme(papers, themes)};
  },
  draw({papers, terms, themes, rest}, {width, selection}) {
    const finding = themesFinding(themes, {papers, terms});
    if (themes.length === 0) return chartFigure({finding, body: []});
    const carried = themesOfPapers(themes);
    const groups = [...themes.map(groupOf), ...(rest.length === 0 ? [] : [groupOfRest(rest)])];
    return chartFigure({
      finding,
      body: [
        paperRows(groups, {
          width,
          total: papers.length,
          themes: ({paper_id}) => (carried.get(paper_id) ?? []).map(({name}) => name),
          selection
        }),
        element("p", {class: "note-line"}, themeCoverage(themes, {papers}))
      ],
      reading: rowsReading(papers, {
        inRows: groups.reduce((sum, group) => sum + group.papers.length, 0),
        asBars: papers.length > mostDots
      }),
      twin: {
        name: "themes",
        rows: groups.map((group) => ({
          theme: group.name,
          papers: group.papers.length,
          words: group.detail ?? ""
        }))
      }
    });
  }
});

function groupOfRest(papers: PaperRow[]): PaperGroup {
  return {
    name: "no theme",
    colour: "not-classified",
    papers,
    kind: "theme",
    state: stateOfThemes([]),
    words: "without a theme"
  };
}

function groupOf(theme: Theme): PaperGroup {
  return {
    name: theme.name,
    detail: theme.words.join(", "),
    colour: theme.colour,
    papers: theme.papers,
    kind: "theme",
    state: stateOfTheme(theme),
    words: withTheme(theme),
    places: ({paper_id}) => theme.evidence.get(paper_id) ?? []
  };
}
