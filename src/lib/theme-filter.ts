import type {PaperRow, Tables} from "npm:hubscope";
import type {PaperPick} from "./pick-papers.js";
import {themeCombinations, withCombination} from "./theme-combinations.js";
import {themePick, withTheme} from "./theme-words.js";
import {themesOf, type Theme} from "./themes.js";

const only = "only:";

/** What the page's address states for papers with exactly some themes, or none. */
export function stateOfThemes(themes: readonly Theme[]): string {
  return `${only}${themes.map(({id}) => id).join("+")}`;
}

/** The papers of a theme in a year, to select. */
export function yearPick(theme: Theme, year: number): PaperPick {
  return {
    kind: "theme",
    state: `${year}:${theme.id}`,
    papers: theme.papers.flatMap((paper) => (paper.year === year ? [paper.paper_id] : [])),
    words: `of ${year} ${withTheme(theme)}`,
    places: () => theme.evidence
  };
}

/** The pick of themes that an address states; null where it names no theme of these. */
export function statedTheme(
  stated: string,
  rows: Pick<Tables, "papers" | "terms" | "themes" | "paper_themes">
): PaperPick | null {
  const themes = themesOf(rows);
  if (stated.startsWith(only)) return combinationPick(stated, rows.papers, themes);
  const [, year = "", id = ""] = /^(?:(\d{4}):)?(.*)$/s.exec(stated) ?? [];
  const theme = themes.find((one) => one.id === id);
  if (theme === undefined) return null;
  return year === "" ? themePick(theme) : yearPick(theme, Number(year));
}

function combinationPick(
  stated: string,
  papers: readonly PaperRow[],
  themes: readonly Theme[]
): PaperPick | null {
  const found = themeCombinations(papers, themes).find(
    (combination) => stateOfThemes(combination.themes) === stated
  );
  if (found === undefined) return null;
  return {
    kind: "theme",
    state: stated,
    papers: found.papers.map(({paper_id}) => paper_id),
    words: withCombination(found)
  };
}
