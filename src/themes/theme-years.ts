import {op} from "npm:arquero";
import {isDrawnYear, type PaperRow} from "npm:hubscope";
import {groupsOf, tableOf} from "../tables/verbs.js";
import type {Theme} from "./themes.js";
import {count, digits, quoted} from "../page/words.js";

/** Themes by the years of their papers. */
export interface ThemeYears {
  /** Every year from the first to the last of those that are drawn. */
  years: number[];
  rows: {theme: Theme; papers: PaperRow[][]}[];
  /** How many papers there are of each year, whatever their themes. */
  totals: number[];
  /** How many papers have a year, also one that is not drawn. */
  dated: number;
}

/** Counts the papers of each theme by year, gaps between years included. */
export function themeYears(papers: readonly PaperRow[], themes: readonly Theme[]): ThemeYears {
  const dated = papers.flatMap(({year}) => year ?? []);
  const known = dated.filter(isDrawnYear);
  const first = Math.min(...known);
  const length = known.length === 0 ? 0 : Math.max(...known) - first + 1;
  const years = Array.from({length}, (_, i) => first + i);
  const of = (list: readonly PaperRow[]) => {
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
  const cover = `${digits(dated)} of ${count(papers, "paper")} have a year`;
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
