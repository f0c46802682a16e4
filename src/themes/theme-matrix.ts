import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {matrixColumns} from "../figures/matrix.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {pickButton} from "../interaction/pick-button.js";
import {choosePaper} from "../interaction/pick-papers.js";
import {rovingTabindex, stepInGrid} from "../interaction/roving-tabindex.js";
import {selectedOf, type Matched} from "../interaction/selected-part.js";
import {markedPaper} from "../marks/marked-paper.js";
import {paperTitle} from "../marks/paper-words.js";
import {asWritten, element} from "../page/dom.js";
import {hoverCard, type HoverCard} from "../page/hover-card.js";
import {noteLine} from "../page/page-words.js";
import {digits} from "../page/words.js";
import {themeFilter, themePick} from "./theme-filter.js";
import {gridDrawn, gridFinding, gridReading, themeGrid, type ThemeGrid} from "./theme-grid.js";
import {themesFinding} from "./theme-rows.js";
import {themesOf, type Theme} from "./themes.js";
import type {Paper} from "../tables/paper.js";

const chunk = 200;
const unrolled = 50;

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

interface Cell {
  mark: HTMLElement;
  paper: Paper;
  row: number;
  column: number;
}

function matrixTable(
  {themes, rows}: ThemeGrid,
  {
    width,
    selection,
    alternative
  }: {width: number; selection: Selection | undefined; alternative: string}
): HTMLElement {
  const {upright, column, titles, heads} = matrixColumns(
    themes.map(({name}) => name),
    width
  );
  const card = hoverCard();
  const cells: Cell[] = [];
  const sizes = themes.map(({papers}) => element("span", {class: "size"}, digits(papers.length)));
  const lines = rows.map(({paper, carries}, row) => {
    const names = themes.filter((_, i) => carries[i]).map(({name}) => name);
    const title = element(
      "th",
      {scope: "row", title: paperTitle(paper)},
      asWritten(paperTitle(paper))
    );
    title.addEventListener("click", () => choosePaper(title, selection, paper.paper_id));
    const boxes = themes.map((theme, column) => {
      const mark = carries[column] ? dot(theme, paper, {card, themes: names}) : null;
      if (mark !== null) cells.push({mark, paper, row, column});
      return element("td", {}, mark);
    });
    const none = element(
      "td",
      {class: "none"},
      names.length === 0 &&
        element("span", {
          class: `cell not-classified ${paper.title_only ? "title-only" : ""}`
        })
    );
    return {paper, node: element("tr", {"data-paper": paper.paper_id}, title, ...boxes, none)};
  });
  const choose = (place: number) => {
    const cell = cells[place];
    if (cell !== undefined) choosePaper(cell.mark, selection, cell.paper.paper_id);
  };
  for (const [place, {mark}] of cells.entries())
    mark.addEventListener("click", () => choose(place));
  rovingTabindex(
    cells.map(({mark}) => mark),
    {act: choose, step: stepInGrid(cells)}
  );
  const node = element(
    "div",
    {class: "frame"},
    element(
      "div",
      {
        class: `matrix-scroll ${rows.length > unrolled ? "long" : ""}`,
        role: "region",
        tabindex: 0,
        "aria-label": "papers by theme"
      },
      element(
        "table",
        {
          class: upright ? "matrix upright" : "matrix",
          style: `--column: ${column}px; --titles: ${titles}px`,
          "aria-label": alternative
        },
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            element("td", {}),
            ...themes.map((theme, i) =>
              head(theme, {name: heads[i] ?? theme.name, size: sizes[i] ?? null, selection})
            ),
            element(
              "th",
              {scope: "col", class: "none"},
              element("span", {class: "name"}, "no theme")
            )
          )
        ),
        element("tbody", {}, ...lines.map(({node: line}) => line))
      )
    ),
    card.node
  );
  followSelection(selection, node, (value) => {
    for (const [i, {papers}] of themes.entries()) {
      const ids = papers.map(({paper_id}) => paper_id);
      const some = digits(selectedOf(ids, value.matched));
      const size = value.matched === null ? some : `${some} of ${digits(papers.length)}`;
      sizes[i]?.replaceChildren(size);
    }
    for (const {paper, node: line} of lines) {
      const {paper_id} = paper;
      line.classList.toggle("unmatched", value.matched !== null && !value.matched.has(paper_id));
      line.classList.toggle("chosen", value.chosen === paper_id);
    }
  });
  return node;
}

function head(
  theme: Theme,
  {name, size, selection}: {name: string; size: Element | null; selection: Selection | undefined}
): HTMLElement {
  return element(
    "th",
    {scope: "col"},
    pickButton(name, themePick(theme), {selection, title: theme.name}),
    element("span", {class: "printed-name", "aria-hidden": "true"}, asWritten(name)),
    size
  );
}

function dot(
  theme: Theme,
  paper: Paper,
  {card, themes}: {card: HoverCard; themes: string[]}
): HTMLElement {
  const places = theme.evidence.get(paper.paper_id) ?? [];
  const mark = element("span", {
    class: `cell ${theme.colour} ${paper.title_only ? "title-only" : ""}`,
    role: "button",
    "aria-label": `${theme.name}: ${paperTitle(paper)}`
  });
  card.attach(mark, () => [markedPaper(paper, {places, themes})]);
  return mark;
}
