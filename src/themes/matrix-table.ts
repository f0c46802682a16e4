import type {PaperRow} from "npm:hubscope";
import {asWritten, element} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import {matrixColumns} from "../figures/matrix-columns.js";
import {paperTitle} from "../marks/paper-words.js";
import {choosePaper} from "../interaction/pick-papers.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {selectedOf} from "../interaction/selected-part.js";
import type {Selection} from "../interaction/selection.js";
import {stepInGrid} from "../interaction/step-in-grid.js";
import type {ThemeGrid} from "./theme-grid.js";
import {themePick} from "./theme-words.js";
import type {Theme} from "./themes.js";
import {digits} from "../page/words.js";
import {hoverCard, type HoverCard} from "../page/hover-card.js";
import {markedPaper} from "../marks/marked-paper.js";
import {pickButton} from "../interaction/pick-button.js";

const unrolled = 50;

interface Cell {
  mark: HTMLElement;
  paper: PaperRow;
  row: number;
  column: number;
}

/** The table of a matrix of papers × themes, in the order given. */
export function matrixTable(
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
          class: `cell not-classified ${paper.summary === null ? "title-only" : ""}`
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
  paper: PaperRow,
  {card, themes}: {card: HoverCard; themes: string[]}
): HTMLElement {
  const places = theme.evidence.get(paper.paper_id) ?? [];
  const mark = element("span", {
    class: `cell ${theme.colour} ${paper.summary === null ? "title-only" : ""}`,
    role: "button",
    "aria-label": `${theme.name}: ${paperTitle(paper)}`
  });
  card.attach(mark, () => [markedPaper(paper, {places, themes})]);
  return mark;
}
