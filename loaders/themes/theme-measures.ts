import {append, Int32List} from "../text/lists.js";
import {callonCentrality, callonDensity, equivalenceIndex} from "../statistics/co-word-measures.js";
import type {CoWords} from "./co-words.js";

/** Callon's centrality and density of a theme. */
export interface ThemeMeasures {
  centrality: number;
  density: number;
}

/** How many papers have each term of a network, and both terms of each of its pairs. */
export interface Counts {
  papers: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/**
 * Which links count for which themes: membership m ties link `link[m]` to theme `theme[m]`, inside
 * it (`inside[m]` 1) or from it to the outside (0).
 */
export interface Memberships {
  link: Int32Array;
  theme: Int32Array;
  inside: Uint8Array;
}

/** Which links of a network count for which themes. */
export function membershipsOf(
  themes: readonly {terms: readonly number[]}[],
  {one, other, weights}: CoWords
): Memberships {
  const themesOf = new Map<number, number[]>();
  themes.forEach(({terms}, t) => {
    for (const term of terms) append(themesOf, term, t);
  });
  const link = new Int32List();
  const theme = new Int32List();
  const inside = new Int32List();
  for (let e = 0; e < weights.length; ++e) {
    const ofOne = themesOf.get(one[e] ?? -1) ?? [];
    const ofOther = themesOf.get(other[e] ?? -1) ?? [];
    for (const t of new Set([...ofOne, ...ofOther])) {
      link.push(e);
      theme.push(t);
      inside.push(ofOne.includes(t) && ofOther.includes(t) ? 1 : 0);
    }
  }
  return {link: link.toArray(), theme: theme.toArray(), inside: Uint8Array.from(inside.toArray())};
}

/** Measures themes by the equivalence indices of the pairs, as `counts` gives them. */
export function measureThemes(
  themes: readonly {terms: readonly number[]}[],
  {one, other}: CoWords,
  {link, theme, inside}: Memberships,
  {papers, weights}: Counts
): ThemeMeasures[] {
  const within = new Float64Array(themes.length);
  const outward = new Float64Array(themes.length);
  let last = -1;
  let strength = 0;
  for (let m = 0; m < link.length; ++m) {
    const e = link[m] ?? 0;
    if (e !== last) {
      const both = weights[e] ?? 0;
      const ofBoth = [papers[one[e] ?? 0] ?? 0, papers[other[e] ?? 0] ?? 0] as const;
      strength = both === 0 ? 0 : equivalenceIndex(both, ...ofBoth);
      last = e;
    }
    if (strength === 0) continue;
    const sums = inside[m] === 1 ? within : outward;
    const t = theme[m] ?? 0;
    sums[t] = (sums[t] ?? 0) + strength;
  }
  return themes.map(({terms}, t) => ({
    centrality: callonCentrality([outward[t] ?? 0]),
    density: callonDensity([within[t] ?? 0], terms.length)
  }));
}
