import type {Tables} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {paperTitle} from "../lib/paper-words.js";
import type {Selection} from "../lib/selection.js";
import {gridFinding, themeGrid} from "../lib/theme-grid.js";
import {themesFinding} from "../lib/theme-words.js";
import {themesOf} from "../lib/themes.js";
import {count, digits} from "../lib/words.js";
import {chartFigure} from "./chart-figure.js";
import {matrixTable} from "./matrix-table.js";

const most = 1000;

/**
 * Papers × themes: a dot where a paper carries a theme, both ordered so that what belongs together
 * stands together. The head and the titles stay in view while the matrix scrolls inside itself. A
 * click on a theme selects its papers, one on a dot or a title chooses that paper.
 */
export function themeMatrix(
  rows: Pick<Tables, "papers" | "terms" | "themes" | "paper_themes">,
  {width = 680, selection}: {width?: number; selection?: Selection} = {}
): HTMLElement {
  const themes = themesOf(rows);
  if (themes.length === 0) return chartFigure({finding: themesFinding(themes, rows), body: []});
  const grid = themeGrid(rows.papers, themes);
  const shown = grid.rows.slice(0, most);
  const finding = gridFinding(grid);
  return chartFigure({
    finding,
    body: [
      matrixTable({...grid, rows: shown}, {width, selection, alternative: finding}),
      ...(shown.length < grid.rows.length
        ? [
            element(
              "p",
              {class: "note-line"},
              `The first ${digits(most)} of ${count(grid.rows.length, "paper")} in this order are drawn; the table has all.`
            )
          ]
        : [])
    ],
    reading:
      "A row is a paper, a column a theme, a dot a paper that carries the theme; small dots are papers with a title only, the hatched ones at the end carry no theme.",
    twin: {
      name: "papers by theme",
      rows: grid.rows.map(({paper, carries}) => ({
        paper: paperTitle(paper),
        ...Object.fromEntries(grid.themes.map(({name}, i) => [name, carries[i] ? "yes" : "no"]))
      }))
    }
  });
}
