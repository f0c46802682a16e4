import type {PaperRow, Tables} from "npm:hubscope";
import {filterKind, type StatedPick} from "../interaction/bind-filter.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import {themeCombinations, withCombination} from "./theme-combinations.js";
import {stateOfTheme, themeOfState, type StatedTheme} from "./theme-state.js";
import {themePick, withTheme} from "./theme-words.js";
import {themesOf, type Theme} from "./themes.js";

const only = "only:";

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

/** The papers of a theme in a year, to select. */
export function yearPick(theme: Theme, year: number): PaperPick {
  return {
    kind: "theme",
    state: `${year}:${stateOfTheme(theme)}`,
    papers: theme.papers.flatMap((paper) => (paper.year === year ? [paper.paper_id] : [])),
    words: `of ${year} ${withTheme(theme)}`,
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
  papers: readonly PaperRow[],
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
    ...standIn(known)
  };
}

function standIn(found: readonly StatedTheme[]): Pick<StatedPick, "instead"> {
  const clauses = found.flatMap(({instead}) => instead ?? []);
  return clauses.length === 0 ? {} : {instead: clauses.join("; ")};
}
