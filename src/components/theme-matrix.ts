import type {PaperRow, Tables} from "npm:hubscope";
import {asWritten, element} from "../lib/dom.js";
import {followSelection} from "../lib/follow-selection.js";
import {paperTitle} from "../lib/paper-words.js";
import {choosePaper, isPicked, pickPapers} from "../lib/pick-papers.js";
import {roving, type Step} from "../lib/roving.js";
import type {Selection} from "../lib/selection.js";
import {gridFinding, themeGrid, type ThemeGrid} from "../lib/theme-grid.js";
import {themesFinding, withTheme} from "../lib/theme-words.js";
import {fitText, textWidth} from "../lib/text-width.js";
import {themesOf, type Theme} from "../lib/themes.js";
import {count, digits} from "../lib/words.js";
import {chartFigure} from "./chart-figure.js";
import {hoverCard, type HoverCard} from "./hover-card.js";
import {markedPaper} from "./marked-paper.js";

const most = 1000;
const unrolled = 50;
const headFont = {size: 14.4, weight: 600};
const uprightRoom = 360;

interface Cell {
  mark: HTMLElement;
  paper: PaperRow;
  row: number;
  column: number;
}

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
      matrix({...grid, rows: shown}, {width, selection, alternative: finding}),
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

function matrix(
  {themes, rows}: ThemeGrid,
  {
    width,
    selection,
    alternative
  }: {width: number; selection: Selection | undefined; alternative: string}
): HTMLElement {
  const {upright, column, titles} = columnStyle(width, themes);
  const card = hoverCard();
  const cells: Cell[] = [];
  const heads = themes.map((theme) => head(theme, {upright, selection}));
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
      names.length === 0 && element("span", {class: "cell not-classified"})
    );
    return {paper, node: element("tr", {"data-paper": paper.paper_id}, title, ...boxes, none)};
  });
  const choose = (place: number) => {
    const cell = cells[place];
    if (cell !== undefined) choosePaper(cell.mark, selection, cell.paper.paper_id);
  };
  for (const [place, {mark}] of cells.entries())
    mark.addEventListener("click", () => choose(place));
  roving(
    cells.map(({mark}) => mark),
    {act: choose, step: between(cells)}
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
            ...heads.map(({node: cell}) => cell),
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
    for (const {button, pick} of heads) {
      button.setAttribute("aria-pressed", String(isPicked(value, pick)));
    }
    for (const {paper, node: line} of lines) {
      const {paper_id} = paper;
      line.classList.toggle("unmatched", value.matched !== null && !value.matched.has(paper_id));
      line.classList.toggle("chosen", value.chosen === paper_id);
    }
  });
  return node;
}

/**
 * Columns in which the longest word of a theme fits; where the matrix would not fit into the width,
 * narrow ones under upright names. The titles take what is left.
 */
function columnStyle(
  width: number,
  themes: readonly Theme[]
): {upright: boolean; column: number; titles: number} {
  const words = themes.flatMap(({name}) => name.split(/\s+/u));
  const longest = Math.max(...words.map((word) => textWidth(word, headFont)));
  const columns = themes.length + 1;
  const share = Math.min(112, (width * 0.62) / columns);
  const flat = Math.ceil(Math.max(longest + 14, share));
  const least = width < 640 ? 150 : 300;
  const upright = flat * columns + least > width;
  const column = upright ? 44 : flat;
  return {upright, column, titles: Math.max(least, Math.min(440, width - column * columns - 2))};
}

function head(
  theme: Theme,
  {upright, selection}: {upright: boolean; selection: Selection | undefined}
) {
  const pick = {papers: theme.papers.map(({paper_id}) => paper_id), words: withTheme(theme)};
  const button = element(
    "button",
    {type: "button", class: "pick", "aria-pressed": "false", title: theme.name},
    asWritten(upright ? fitText(theme.name, uprightRoom, headFont) : theme.name)
  );
  button.addEventListener("click", () => pickPapers(button, selection, pick));
  const node = element(
    "th",
    {scope: "col"},
    button,
    element("span", {class: "size"}, digits(theme.papers.length))
  );
  return {node, button, pick};
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

/** Steps to the next dot of the row, or to the nearest dot in a row above or below. */
function between(cells: readonly Cell[]): Step {
  return (from, across, down) => {
    const at = cells[from];
    if (at === undefined || across !== 0) return from + across;
    const rest = down > 0 ? cells.slice(from + 1) : cells.slice(0, from).reverse();
    const row = rest.find((cell) => cell.row !== at.row)?.row;
    const far = ({column}: Cell) => Math.abs(column - at.column);
    const near = rest
      .filter((cell) => cell.row === row)
      .reduce<Cell | undefined>(
        (best, cell) => (best && far(best) <= far(cell) ? best : cell),
        undefined
      );
    return near && cells.indexOf(near);
  };
}
