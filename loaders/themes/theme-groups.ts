import type {CoWords} from "./co-words.js";
import type {ThemeTerm} from "../vocabulary/curation.js";
import {detectThemes, type DetectOptions} from "./detect-themes.js";
import type {Term} from "./terms.js";
import {freeId, themeSlug} from "./theme-slug.js";

/** A theme before it is measured: its terms as indices, the strongest first. */
export interface ThemeGroup {
  id: string;
  name: string;
  origin: "detected" | "curated";
  terms: number[];
  /** The number of its colour, from 1, where that is kept from build to build. */
  colour?: number;
}

const namingTerms = 2;

/**
 * The themes of a hub: those that an analyst curated, in the order of the files, then the detected
 * ones. A curated theme takes its terms away from the detected ones; a detected theme that keeps
 * fewer than half of its terms, or fewer than two, is dissolved. A detected theme is named by its
 * terms of highest C-value among the five strongest.
 */
export function themeGroups(
  terms: readonly Term[],
  network: CoWords,
  curated: readonly ThemeTerm[],
  idOf: (phrase: string) => string,
  options: DetectOptions = {}
): ThemeGroup[] {
  const byId = new Map(terms.map(({id}, i) => [id, i]));
  const named = new Map<string, number[]>();
  for (const {theme, term} of curated) {
    const index = byId.get(idOf(term));
    if (index === undefined || (terms[index]?.papers ?? 0) === 0) continue;
    const list = named.get(theme);
    if (list === undefined) named.set(theme, [index]);
    else if (!list.includes(index)) list.push(index);
  }
  const taken = new Set([...named.values()].flat());
  const detected = detectThemes(network, options).flatMap((group) => {
    const kept = group.terms.filter((term) => !taken.has(term));
    return kept.length >= 2 && kept.length * 2 >= group.terms.length ? [kept] : [];
  });
  const ids = new Set<string>();
  return [
    ...[...named].map(([name, list]) => ({name, origin: "curated" as const, terms: list})),
    ...detected.map((list) => ({
      name: nameOf(list, terms),
      origin: "detected" as const,
      terms: list
    }))
  ].map((group) => ({...group, id: freeId(themeSlug(group.name), ids)}));
}

function nameOf(group: readonly number[], terms: readonly Term[]): string {
  return group
    .slice(0, 5)
    .sort((a, b) => (terms[b]?.cValue ?? 0) - (terms[a]?.cValue ?? 0))
    .slice(0, namingTerms)
    .map((term) => terms[term]?.surface ?? "")
    .join(", ");
}
