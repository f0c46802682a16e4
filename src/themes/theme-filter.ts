import {themeSlug} from "npm:hubscope";
import {filterKind, type StatedPick} from "../interaction/bind-filter.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import type {SelectedBy} from "../interaction/selection.js";
import {count, digits, quoted} from "../page/words.js";
import {themeCombinations, withCombination} from "./theme-combinations.js";
import {themesOf, type Theme} from "./themes.js";
import type {Paper, Tables} from "../tables/paper.js";

const only = "only:";
const most = 5;
const mark = "*";
const unwritable = /[*+]/u;

/** The filter by a theme, by some themes together, or by a theme in a year. */
export const themeFilter = filterKind({
  kind: "theme",
  needs: ["papers", "terms", "themes", "paper_themes"],
  isTried: true,
  read: statedTheme,
  asked: themesAsked
});

/** What the page's address states for papers with exactly some themes, or none. */
export function stateOfThemes(themes: readonly Theme[]): string {
  return `${only}${themes.map(stateOfTheme).join("+")}`;
}

/**
 * By what papers with exactly some of all `themes` are selected: the terms of these, and those of the
 * others, which they lack.
 */
export function byThemes(themes: readonly Theme[]): SelectedBy {
  return {terms: themes.flatMap(({terms}) => terms)};
}

/** The papers of a theme in a year, to select. */
export function yearPick(theme: Theme, year: number): PaperPick {
  return {
    kind: "theme",
    state: `${year}:${stateOfTheme(theme)}`,
    papers: theme.papers.flatMap((paper) => (paper.year === year ? [paper.paper_id] : [])),
    words: `of ${year} ${withTheme(theme)}`,
    by: {terms: theme.terms},
    places: () => theme.evidence
  };
}

/** The pick of themes that an address states; null where it names no theme of these. */
export function statedTheme(
  stated: string,
  rows: Pick<Tables, "papers" | "terms" | "themes" | "paper_themes">
): StatedPick | null {
  const themes = themesOf(rows);
  if (stated.startsWith(only)) return combinationPick(stated, rows.papers, themes);
  const [, year = "", rest = ""] = /^(?:(\d{4}):)?(.*)$/s.exec(stated) ?? [];
  const found = themeOfState(rest, themes);
  if (found === null) return null;
  const {theme} = found;
  const pick = year === "" ? themePick(theme) : yearPick(theme, Number(year));
  return pick.papers.length === 0 ? null : {...pick, ...standIn([found])};
}

/** The ids of the themes that an address states, without their terms. */
export function themesAsked(stated: string): string {
  const parts = stated.replace(only, "").split("+");
  return parts.map((part) => part.split("*", 1).join("")).join(" + ");
}

function combinationPick(
  stated: string,
  papers: readonly Paper[],
  themes: readonly Theme[]
): StatedPick | null {
  const parts = stated
    .slice(only.length)
    .split("+")
    .filter((part) => part !== "")
    .map((part) => themeOfState(part, themes));
  const known = parts.filter((part) => part !== null);
  const wanted = new Set(known.map(({theme}) => theme));
  const found = themeCombinations(papers, themes).find(
    (combination) =>
      combination.themes.length === parts.length &&
      combination.themes.every((theme) => wanted.has(theme))
  );
  if (found === undefined) return null;
  return {
    kind: "theme",
    state: stateOfThemes(found.themes),
    papers: found.papers.map(({paper_id}) => paper_id),
    words: withCombination(found),
    by: byThemes(themes),
    ...standIn(known)
  };
}

function standIn(found: readonly StatedTheme[]): Pick<StatedPick, "instead"> {
  const clauses = found.flatMap(({instead}) => instead ?? []);
  return clauses.length === 0 ? {} : {instead: clauses.join("; ")};
}

/** A theme that an address states, and where it stands in for another, why, in a clause. */
interface StatedTheme {
  theme: Theme;
  instead?: string;
}

/** What the page's address states for a theme: its id, and up to five of its strongest terms. */
export function stateOfTheme({id, terms}: Pick<Theme, "id" | "terms">): string {
  const strongest = terms.filter((term) => !unwritable.test(term)).slice(0, most);
  return [id, ...strongest].join(mark);
}

/**
 * The theme that an address states: the one of its id, else the one that has the most of its terms, at
 * least half of them, else the one of its name; null where there is none. The address may state the
 * id or the name alone.
 */
export function themeOfState(stated: string, themes: readonly Theme[]): StatedTheme | null {
  const [id = "", ...terms] = stated.split(mark);
  const same = themes.find((theme) => theme.id === id);
  if (same !== undefined) return {theme: same};
  const named = themes.find(({name}) => themeSlug(name) === id);
  const held = themes.map((theme) => terms.filter((term) => theme.terms.includes(term)).length);
  const best = Math.max(0, ...held);
  const heir = best > 0 && best * 2 >= terms.length ? themes[held.indexOf(best)] : undefined;
  const theme = heir ?? named;
  if (theme === undefined) return null;
  const words = `${digits(best)} of the ${count(terms.length, "word")} that the address states`;
  const instead = `${quoted(theme.name)}, which has ${words}, is shown`;
  return theme === named ? {theme} : {theme, instead};
}

/** The papers of a theme, to select. */
export function themePick(theme: Theme): PaperPick {
  return {
    kind: "theme",
    state: stateOfTheme(theme),
    papers: theme.papers.map(({paper_id}) => paper_id),
    words: withTheme(theme),
    by: {terms: theme.terms},
    places: () => theme.evidence
  };
}

/** What a filter by a theme asks for, in words that follow "papers". */
export function withTheme({name}: Theme): string {
  return `with the theme ${quoted(name)}`;
}
