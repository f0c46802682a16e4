import {op} from "npm:arquero";
import {extent, range} from "npm:d3";
import {isDrawnYear} from "npm:hubscope";
import {undrawnPapersWords} from "../evidence/undrawn-years.js";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {isPicked, pickPapers, type PaperPick} from "../interaction/pick-papers.js";
import {selectedOf, type Matched} from "../interaction/selected-part.js";
import {asWritten, element} from "../page/dom.js";
import {noteLine} from "../page/page-words.js";
import {count, digits, quoted} from "../page/words.js";
import {groupsOf, tableOf} from "../tables/verbs.js";
import {themeFilter, yearPick} from "./theme-filter.js";
import {yearsRefusal} from "./theme-refusals.js";
import {themesOf, type Theme} from "./themes.js";
import type {Paper} from "../tables/paper.js";

/**
 * Themes by the years of their papers: a table whose cells have a stronger shade the more papers
 * they have, and whose last years are seen first. A line that says why not where the papers have no
 * years, or only one; those of years that are not drawn are named. A click on a cell selects its
 * papers; while some are selected, the cells count those.
 */
export const themesOverYears = figure({
  name: "Themes over the years",
  needs: ["papers", "terms", "themes", "paper_themes"],
  filters: [themeFilter],
  controls: ["trial"],
  query: (tables) => ({
    papers: tables.papers,
    counted: themeYears(tables.papers, themesOf(tables))
  }),
  draw({papers, counted}, {selection}) {
    const refusal = yearsRefusal(papers);
    if (refusal !== "") return element("p", {class: "refusal"}, refusal);
    const finding = yearsFinding(counted, papers.length);
    const left = undrawnPapersWords(papers);
    const note = left === "" ? [] : [noteLine([left])];
    if (counted.rows.length === 0) return chartFigure({finding, body: note});
    return chartFigure({
      finding,
      body: [table(counted, {papers, selection, alternative: finding}), ...note],
      reading:
        "A cell has the papers of a theme in a year: the more there are, the stronger its shade. The last row has all papers of the year: a theme may grow because the year does.",
      twin: {
        name: "themes by year",
        rows: counted.rows.map(({theme, papers}) => ({
          theme: theme.name,
          ...Object.fromEntries(
            counted.years.map((year, i) => [`in ${year}`, papers[i]?.length ?? 0])
          )
        }))
      }
    });
  }
});

function table(
  {years, rows, totals}: ThemeYears,
  {
    papers,
    selection,
    alternative
  }: {papers: readonly Paper[]; selection: Selection | undefined; alternative: string}
): HTMLElement {
  const cells: {node: HTMLElement; button: HTMLElement; name: string; pick: PaperPick}[] = [];
  const columns = yearColumns({years, totals});
  const sums = columns.map(() => element("td", {}));
  const note = element("p", {class: "note-line"});
  const cell = (theme: Theme, papers: readonly Paper[], year: number) => {
    if (papers.length === 0) return element("td", {});
    const pick = yearPick(theme, year);
    const button = element("button", {type: "button", "aria-pressed": "false"});
    button.addEventListener("click", () => pickPapers(button, selection, pick));
    const node = element("td", {class: theme.colour}, button);
    cells.push({node, button, name: `${theme.name}, ${year}`, pick});
    return node;
  };
  const tell = (matched: Matched) => {
    const sizes = cells.map(({pick}) => selectedOf(pick.papers, matched));
    const most = Math.max(1, ...sizes);
    for (const [i, {node, button, name, pick}] of cells.entries()) {
      const some = sizes[i] ?? 0;
      const all = count(pick.papers.length, "paper");
      const said = matched === null ? all : `${digits(some)} of ${all} selected`;
      button.textContent = digits(some);
      button.setAttribute("aria-label", `${name}: ${said}`);
      const share = some === 0 ? 0 : Math.round(8 + (some / most) * 36);
      node.style.setProperty("--share", `${share}%`);
    }
    for (const [i, sum] of sums.entries()) {
      const own = papers.filter(({year}) => year === columns[i]?.from).map(({paper_id: id}) => id);
      sum.textContent = digits(selectedOf(own, matched));
    }
    note.textContent = matched === null ? "" : countedWords(matched.size);
    note.hidden = matched === null;
  };
  const scroll = element(
    "div",
    {class: "matrix-scroll"},
    element(
      "table",
      {class: "years", "aria-label": alternative},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("td", {}),
          ...columns.map(({from, to}) =>
            element("th", {scope: "col"}, from === to ? from : `${from}–${to}`)
          )
        )
      ),
      element(
        "tbody",
        {},
        ...rows.map(({theme, papers}) =>
          element(
            "tr",
            {},
            element("th", {scope: "row"}, asWritten(theme.name)),
            ...columns.map(({from}) => cell(theme, papers[years.indexOf(from)] ?? [], from))
          )
        ),
        element("tr", {class: "all"}, element("th", {scope: "row"}, "all papers"), ...sums)
      )
    )
  );
  const node = element("div", {}, scroll, note);
  const placed = new ResizeObserver(() => {
    if (scroll.clientWidth === 0) return;
    scroll.scrollTo({left: scroll.scrollWidth, behavior: "instant"});
    placed.disconnect();
  });
  placed.observe(scroll);
  tell(null);
  followSelection(selection, node, (value) => {
    for (const {button, pick} of cells) {
      button.setAttribute("aria-pressed", String(isPicked(value, pick)));
    }
    tell(value.matched);
  });
  return node;
}

/** How many years without a paper, one after the other, are one column. */
const emptyRun = 3;

/** The years that a table has columns for, `emptyRun` and more without a paper together in one. */
export function yearColumns({
  years,
  totals
}: Pick<ThemeYears, "years" | "totals">): {from: number; to: number}[] {
  const runs: {from: number; to: number}[] = [];
  for (const [i, year] of years.entries()) {
    const last = runs.at(-1);
    const isEmpty = totals[i] === 0 && totals[i - 1] === 0;
    if (isEmpty && last !== undefined) last.to = year;
    else runs.push({from: year, to: year});
  }
  return runs.flatMap(({from, to}) =>
    to - from + 1 >= emptyRun
      ? {from, to}
      : Array.from({length: to - from + 1}, (_, i) => ({from: from + i, to: from + i}))
  );
}

interface ThemeYears {
  /** Every year from the first to the last of those that are drawn. */
  years: number[];
  rows: {theme: Theme; papers: Paper[][]}[];
  /** How many papers there are of each year, whatever their themes. */
  totals: number[];
  /** How many papers have a year, also one that is not drawn. */
  dated: number;
}

/** Counts the papers of each theme by year, gaps between years included. */
export function themeYears(papers: readonly Paper[], themes: readonly Theme[]): ThemeYears {
  const dated = papers.flatMap(({year}) => year ?? []);
  const known = dated.filter(isDrawnYear);
  const [first = 0, last = -1] = extent(known);
  const years = range(first, last + 1);
  const of = (list: readonly Paper[]) => {
    const byYear = tableOf(list, ["year"])
      .groupby("year")
      .rollup({row: op.array_agg("row")});
    const papersOf = new Map(groupsOf(list, byYear).map((own) => [own[0]?.year, own]));
    return years.map((year) => papersOf.get(year) ?? []);
  };
  return {
    years,
    rows: themes.map((theme) => ({theme, papers: of(theme.papers)})),
    totals: of(papers).map(({length: size}) => size),
    dated: dated.length
  };
}

/** Of which papers the cells count while some are selected, in a sentence. */
export function countedWords(selected: number): string {
  if (selected === 0) return "No paper is selected.";
  return selected === 1
    ? "The cells count the one selected paper."
    : `The cells count the ${count(selected, "selected paper")}.`;
}

/** In which year the largest theme has most papers, with how many papers have a year. */
export function yearsFinding({years, rows, dated}: ThemeYears, papers: number): string {
  const cover = `${digits(dated)} of ${count(papers, "listed paper")} have a year`;
  const [row] = rows;
  if (row === undefined) return `${cover}, and there are no themes to follow.`;
  const sizes = row.papers.map((list) => list.length);
  const drawn = sizes.reduce((sum, size) => sum + size, 0);
  const all = row.theme.papers.filter(({year}) => year !== null).length;
  const name = quoted(row.theme.name);
  if (all === 0) return `${cover}; none of them carries the largest theme, ${name}.`;
  if (drawn === 0)
    return `${cover}; in none of the years drawn is there one of the largest theme, ${name}.`;
  const most = Math.max(...sizes);
  const peaks = years.filter((_, i) => sizes[i] === most);
  return peaks.length === 1
    ? `The largest theme, ${name}, has the most papers in ${peaks.join("")}: ${digits(most)} of its ${digits(all)} with a year; ${cover}.`
    : `The largest theme, ${name}, has no one year with the most papers (at most ${digits(most)} of ${digits(all)}); ${cover}.`;
}
