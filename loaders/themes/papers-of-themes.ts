import {termSettings} from "../tables/themes.js";
import {append} from "../text/lists.js";
import type {Term} from "./terms.js";
import type {ThemeGroup} from "./theme-groups.js";

/** A theme that a paper carries, and which of the theme's terms it has. */
export interface CarriedTheme {
  paper: number;
  theme: number;
  terms: number[];
}

/**
 * Which papers carry which themes: a paper carries a curated theme if it has one of its terms, and
 * a detected one if it has a phrase of it or two of its terms. `termsOf[p]` are the terms of paper
 * p. In the order of the papers, then of the themes.
 */
export function papersOfThemes(
  themes: readonly ThemeGroup[],
  terms: readonly Term[],
  termsOf: readonly (readonly number[])[]
): CarriedTheme[] {
  const themesOf = new Map<number, number[]>();
  themes.forEach((theme, t) => {
    for (const term of theme.terms) append(themesOf, term, t);
  });
  return termsOf.flatMap((list, paper) => {
    const has = new Map<number, number[]>();
    for (const term of list) {
      for (const theme of themesOf.get(term) ?? []) append(has, theme, term);
    }
    return [...has]
      .sort(([a], [b]) => a - b)
      .flatMap(([theme, found]) => {
        const isCarried =
          themes[theme]?.origin === "curated" ||
          found.length >= 2 ||
          found.some((term) => (terms[term]?.words ?? 0) > 1);
        return isCarried ? [{paper, theme, terms: found}] : [];
      });
  });
}

const mostOfLanguage = 0.75;

/**
 * The detected themes that are a language and no theme, by their indices: all papers that carry one
 * are in the same language, which is not that of most papers, and are three in four of those in it.
 */
export function languageThemes(
  groups: readonly ThemeGroup[],
  carried: readonly CarriedTheme[],
  languages: readonly string[]
): Set<number> {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  if (counts.size < 2) return new Set();
  const papersOf = new Map<number, number[]>();
  for (const {paper, theme} of carried) append(papersOf, theme, paper);
  return new Set(
    [...papersOf].flatMap(([theme, papers]) => {
      const [language = "", ...others] = new Set(papers.map((paper) => languages[paper] ?? ""));
      const all = counts.get(language) ?? 0;
      const isLanguage =
        groups[theme]?.origin === "detected" &&
        others.length === 0 &&
        all * 2 <= languages.length &&
        papers.length >= mostOfLanguage * all;
      return isLanguage ? [theme] : [];
    })
  );
}

/**
 * Leaves out the detected themes that fewer than two papers carry, for they are what one paper is
 * about and no theme of the hub, and those of `leftOut`; curated ones stay. `carried` are the themes
 * that papers carry.
 */
export function dropSinglePaperThemes(
  groups: readonly ThemeGroup[],
  carried: readonly CarriedTheme[],
  leftOut: ReadonlySet<number> = new Set()
): {groups: ThemeGroup[]; carried: CarriedTheme[]} {
  const papers = groups.map(() => 0);
  for (const {theme} of carried) papers[theme] = (papers[theme] ?? 0) + 1;
  const kept = groups.flatMap(({origin}, theme) =>
    origin === "curated" ||
    ((papers[theme] ?? 0) >= termSettings.fewestOfTheme && !leftOut.has(theme))
      ? [theme]
      : []
  );
  const placeOf = new Map(kept.map((theme, place) => [theme, place]));
  return {
    groups: groups.filter((_, theme) => placeOf.has(theme)),
    carried: carried.flatMap((one) => {
      const theme = placeOf.get(one.theme);
      return theme === undefined ? [] : [{...one, theme}];
    })
  };
}
