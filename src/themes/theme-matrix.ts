import {figure} from "../figures/figure.js";
import {element} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import {noteLine} from "../page/page-words.js";
import {paperTitle} from "../marks/paper-words.js";
import type {Matched} from "../interaction/selected-part.js";
import type {Selection} from "../interaction/selection.js";
import {gridDrawn, gridFinding, gridReading, themeGrid, type ThemeGrid} from "./theme-grid.js";
import {themeFilter} from "./theme-filter.js";
import {themesFinding} from "./theme-words.js";
import {themesOf} from "./themes.js";
import {digits} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {matrixTable} from "./matrix-table.js";

const chunk = 200;

/**
 * Papers × themes: a dot where a paper carries a theme, both ordered so that what belongs together
 * stands together. The head and the titles stay in view while the matrix scrolls inside itself. Of
 * many papers the first 200 are drawn, of those that are selected while some are, and a button draws
 * more. A click on a theme selects its papers, one on a dot or a title chooses that paper.
 */
export const themeMatrix = figure({
  name: "Papers by theme",
  needs: ["papers", "terms", "themes", "paper_themes"],
  filters: [themeFilter],
  controls: ["trial"],
  query(tables) {
    const {papers, terms} = tables;
    const themes = themesOf(tables);
    return {papers, terms, themes, grid: themeGrid(papers, themes)};
  },
  draw({papers, terms, themes, grid}, {width, selection}) {
    if (themes.length === 0)
      return chartFigure({finding: themesFinding(themes, {papers, terms}), body: []});
    const finding = gridFinding(grid);
    return chartFigure({
      finding,
      body: [
        inChunks(grid.rows, {
          selection,
          draw: (drawn) =>
            matrixTable({...grid, rows: drawn}, {width, selection, alternative: finding})
        })
      ],
      reading: gridReading(grid),
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
});

type Rows = ThemeGrid["rows"];

/**
 * What `draw` draws of the first rows, with a button that draws more where there are more. Where not
 * all are drawn at once, a selection brings its own papers, and no others.
 */
function inChunks(
  rows: Rows,
  {draw, selection}: {draw: (drawn: Rows) => HTMLElement; selection: Selection | undefined}
): HTMLElement {
  const place = element("div");
  const show = (wanted: Rows, drawn: number) => {
    const scrolled = place.querySelector(".matrix-scroll")?.scrollTop ?? 0;
    const following = Math.min(chunk, wanted.length - drawn);
    const more = element("button", {type: "button"}, `Draw ${digits(following)} more`);
    more.addEventListener("click", () => {
      show(wanted, drawn + following);
      const next = place.querySelector<HTMLElement>(".note-line button");
      (next ?? place.querySelector<HTMLElement>(".matrix-scroll"))?.focus();
    });
    const words = gridDrawn({drawn, wanted: wanted.length, all: rows.length});
    const note = noteLine(words);
    if (following > 0) note.append(" ", more);
    place.replaceChildren(draw(wanted.slice(0, drawn)), ...(words.length === 0 ? [] : [note]));
    place.querySelector(".matrix-scroll")?.scrollTo({top: scrolled, behavior: "instant"});
  };
  const first = (wanted: Rows) => show(wanted, Math.min(chunk, wanted.length));
  first(rows);
  if (rows.length <= chunk) return place;
  let shown: Matched = null;
  followSelection(selection, place, ({matched}) => {
    if (matched === shown) return;
    shown = matched;
    const picks = () => [...place.querySelectorAll<HTMLElement>(".pick")];
    const focused = picks().findIndex((pick) => pick === document.activeElement);
    first(matched === null ? rows : rows.filter(({paper}) => matched.has(paper.paper_id)));
    picks()[focused]?.focus({preventScroll: true});
  });
  return place;
}
