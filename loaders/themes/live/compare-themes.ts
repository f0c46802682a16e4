import type {Tables} from "../../tables/tables.js";
import type {ThemeRow} from "../../tables/themes.js";
import {matchByTerms, termIds} from "../theme-anchors.js";

/** The tables that themes are compared by. */
export type Compared = Pick<Tables, "terms" | "themes" | "paper_themes">;

/** What a change does to the themes of a hub; names as they are shown, before or after the change. */
export interface ThemesEffect {
  /** How many papers carry a theme more and none less, one less and none more, or another one. */
  papers: {gain: number; lose: number; move: number};
  /** How many papers carry a theme. */
  covered: {before: number; after: number};
  themes: {
    appear: string[];
    disappear: string[];
    renamed: {before: string; after: string}[];
  };
  terms: TermsEffect;
}

/**
 * Compares the themes of one hub before and after a change of its curation. Themes are the same
 * where most of their terms are; neither their ids nor their names count. A paper moves where it
 * loses a theme and gains another.
 */
export function compareThemes(before: Compared, after: Compared): ThemesEffect {
  const pairs = matchThemes(shown(before), shown(after));
  const earlier = new Map(pairs.map(([one, other]) => [other.theme_id, one]));
  const later = new Set(pairs.map(([one]) => one.theme_id));
  const carriedBefore = carriedBy(before, (id) => `before ${id}`);
  const carriedAfter = carriedBy(after, (id) => {
    const same = earlier.get(id);
    return same === undefined ? `after ${id}` : `before ${same.theme_id}`;
  });
  const papers = {gain: 0, lose: 0, move: 0};
  for (const paper of new Set([...carriedBefore.keys(), ...carriedAfter.keys()])) {
    const had = carriedBefore.get(paper) ?? new Set<string>();
    const has = carriedAfter.get(paper) ?? new Set<string>();
    const loses = [...had].some((theme) => !has.has(theme));
    const gains = [...has].some((theme) => !had.has(theme));
    if (loses || gains) papers[loses ? (gains ? "move" : "lose") : "gain"] += 1;
  }
  return {
    papers,
    covered: {before: carriedBefore.size, after: carriedAfter.size},
    themes: {
      appear: shown(after).flatMap((row) => (earlier.has(row.theme_id) ? [] : [row.theme])),
      disappear: shown(before).flatMap((row) => (later.has(row.theme_id) ? [] : [row.theme])),
      renamed: pairs.flatMap(([one, other]) =>
        one.theme === other.theme ? [] : [{before: one.theme, after: other.theme}]
      )
    },
    terms: compareTerms(comparedTerms(before), comparedTerms(after))
  };
}

function shown({themes}: Compared): Compared["themes"] {
  return themes.filter(({papers}) => papers > 0);
}

function carriedBy(
  {paper_themes}: Compared,
  name: (theme: string) => string
): Map<string, Set<string>> {
  const carried = new Map<string, Set<string>>();
  for (const {paper_id, theme_id} of paper_themes) {
    const set = carried.get(paper_id);
    if (set === undefined) carried.set(paper_id, new Set([name(theme_id)]));
    else set.add(name(theme_id));
  }
  return carried;
}

/** The terms of a table as they are compared. */
export function comparedTerms({terms}: Pick<Compared, "terms">): ComparedTerm[] {
  return terms.map(({term_id, term, papers}) => ({id: term_id, term, papers}));
}

/** What a change does to the terms of a hub: those that are no longer terms, and those that are new. */
export interface TermsEffect {
  gone: string[];
  added: string[];
}

/** A term as it is compared: its id, what is shown of it, and how many papers have it. */
interface ComparedTerm {
  id: string;
  term: string;
  papers: number;
}

/**
 * Compares the terms of one hub before and after a change, by their ids; those of no paper are
 * none.
 */
export function compareTerms(
  before: readonly ComparedTerm[],
  after: readonly ComparedTerm[]
): TermsEffect {
  return {gone: onlyOf(before, after), added: onlyOf(after, before)};
}

function onlyOf(one: readonly ComparedTerm[], other: readonly ComparedTerm[]): string[] {
  const known = new Set(other.filter(({papers}) => papers > 0).map(({id}) => id));
  return one.flatMap(({id, term, papers}) => (papers > 0 && !known.has(id) ? [term] : []));
}

/** Pairs the themes of one analysis with those of another by the terms that they share. */
export function matchThemes(
  before: readonly ThemeRow[],
  after: readonly ThemeRow[]
): [before: ThemeRow, after: ThemeRow][] {
  return matchByTerms(before.map(termsOf), after.map(termsOf)).flatMap((pair) => {
    const [one, other] = [before[pair.before], after[pair.after]];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

function termsOf({terms}: ThemeRow): Set<string> {
  return new Set(termIds(terms));
}
