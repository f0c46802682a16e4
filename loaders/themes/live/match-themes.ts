import type {ThemeRow} from "../../tables/themes.js";

/**
 * Pairs the themes of one analysis with those of another by the terms that they share, each theme
 * with at most one: the pairs of the highest Jaccard index first, as long as they share half of the
 * terms of the smaller one. Ties go by the order of the themes.
 */
export function matchThemes(
  before: readonly ThemeRow[],
  after: readonly ThemeRow[]
): [before: ThemeRow, after: ThemeRow][] {
  const termsOf = after.map(({terms}) => new Set(idsOf(terms)));
  const able = before.flatMap((one) => {
    const ids = idsOf(one.terms);
    return after.flatMap((other, i) => {
      const others = termsOf[i] ?? new Set<string>();
      const both = ids.filter((id) => others.has(id)).length;
      const alike = both > 0 && both * 2 >= Math.min(ids.length, others.size);
      return alike ? [{one, other, jaccard: both / (ids.length + others.size - both)}] : [];
    });
  });
  const taken = new Set<ThemeRow>();
  return able
    .sort((a, b) => b.jaccard - a.jaccard)
    .flatMap(({one, other}): [ThemeRow, ThemeRow][] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

function idsOf(terms: string): string[] {
  const list: unknown = JSON.parse(terms);
  return Array.isArray(list) ? list.filter((id) => typeof id === "string") : [];
}
