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

const chunk = 200;

/**
 * Papers × themes: a dot where a paper carries a theme, both ordered so that what belongs together
 * stands together. The head and the titles stay in view while the matrix scrolls inside itself. Of
 * many papers the first 200 are drawn, and a button draws more. A click on a theme selects its
 * papers, one on a dot or a title chooses that paper.
 */
export function themeMatrix(
  rows: Pick<Tables, "papers" | "terms" | "themes" | "paper_themes">,
  {width = 680, selection}: {width?: number; selection?: Selection} = {}
): HTMLElement {
  const themes = themesOf(rows);
  if (themes.length === 0) return chartFigure({finding: themesFinding(themes, rows), body: []});
  const grid = themeGrid(rows.papers, themes);
  const finding = gridFinding(grid);
  return chartFigure({
    finding,
    body: [
      inChunks(grid.rows.length, (drawn) => {
        const shown = {...grid, rows: grid.rows.slice(0, drawn)};
        return matrixTable(shown, {width, selection, alternative: finding});
      })
    ],
    reading:
      "A row is a paper, a column a theme, a dot a paper that carries the theme; small dots are papers with a title only, the hatched ones at the end carry no theme.",
    twin: {
      name: "papers by theme",
      rows: () =>
        grid.rows.map(({paper, carries}) => ({
          paper: paperTitle(paper),
          ...Object.fromEntries(grid.themes.map(({name}, i) => [name, carries[i] ? "yes" : "no"]))
        }))
    }
  });
}

/** What `draw` draws of the first rows, with a button that draws more where there are more. */
function inChunks(rows: number, draw: (drawn: number) => HTMLElement): HTMLElement {
  const place = element("div");
  const show = (drawn: number) => {
    const left = rows - drawn;
    const scrolled = place.querySelector(".matrix-scroll")?.scrollTop ?? 0;
    const following = Math.min(chunk, left);
    const more = element("button", {type: "button"}, `Draw ${digits(following)} more`);
    more.addEventListener("click", () => {
      show(drawn + following);
      const next = place.querySelector<HTMLElement>(".note-line button");
      (next ?? place.querySelector<HTMLElement>(".matrix-scroll"))?.focus();
    });
    const note = element(
      "p",
      {class: "note-line"},
      `The first ${digits(drawn)} of ${count(rows, "paper")} in this order are drawn; the table has all. `,
      more
    );
    place.replaceChildren(draw(drawn), ...(left > 0 ? [note] : []));
    place.querySelector(".matrix-scroll")?.scrollTo({top: scrolled, behavior: "instant"});
  };
  show(Math.min(chunk, rows));
  return place;
}
