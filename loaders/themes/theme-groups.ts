import {leiden} from "../networks/leiden.js";
import type {WeightedNetwork} from "../networks/network.js";
import {termSettings} from "../tables/themes.js";
import {append} from "../text/lists.js";
import type {ThemeTerm} from "../vocabulary/curation.js";
import type {CoWords} from "./co-words.js";
import {representativeTerms} from "./representative-terms.js";
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
const candidates = 10;
const tenth = 10;

/**
 * The themes of a hub: those that an analyst curated, in the order of the files, then the detected
 * ones. A curated theme takes its terms away from the detected ones; a detected theme that keeps
 * fewer than half of its terms, or fewer than two, is dissolved. A detected theme is named by two
 * of its terms that stand for their papers (`representativeTerms`, weighed by their links in the
 * theme): of the ten strongest that a tenth of the papers of its terms have. `termsOf[p]` are the
 * terms of paper p.
 */
export function themeGroups(
  terms: readonly Term[],
  termsOf: readonly (readonly number[])[],
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
    return kept.length >= 2 && kept.length * 2 >= group.terms.length
      ? [{...group, terms: kept}]
      : [];
  });
  const having = terms.map((): number[] => []);
  termsOf.forEach((list, paper) => {
    for (const term of list) having[term]?.push(paper);
  });
  const ids = new Set<string>();
  return [
    ...[...named].map(([name, list]) => ({name, origin: "curated" as const, terms: list})),
    ...detected.map((group) => ({
      name: nameOf(group, terms, having),
      origin: "detected" as const,
      terms: group.terms
    }))
  ].map((group) => ({...group, id: freeId(themeSlug(group.name), ids)}));
}

function nameOf(
  {terms: group, strength}: TermGroup,
  terms: readonly Term[],
  having: readonly (readonly number[])[]
): string {
  const papers = new Set(group.flatMap((term) => having[term] ?? [])).size;
  const frequent = group.filter((term) => (having[term]?.length ?? 0) * tenth >= papers);
  const strongest = (frequent.length >= namingTerms ? frequent : group).slice(0, candidates);
  const chosen = representativeTerms(
    strongest.map((term) => ({
      id: terms[term]?.id ?? "",
      weight: strength[term] ?? 0,
      papers: having[term] ?? []
    }))
  );
  const words: string[] = [];
  for (const i of chosen) {
    words.push(terms[strongest[i] ?? -1]?.surface ?? "");
    if (words.length === namingTerms) break;
  }
  return words.join(", ");
}

/** A group of terms: indices of terms, the strongest first; how strong each term is in its group. */
interface TermGroup {
  terms: number[];
  strength: Float64Array;
}

interface DetectOptions {
  /** The granularity of the communities; 1 by default. */
  resolution?: number;
  seed?: number;
}

/** A fixed number of passes takes twice as long and finds nothing better. */
const untilStable = 0;

/**
 * Detects themes: the communities of the co-word network by the Leiden algorithm on modularity, of
 * two terms or more, the largest first. Links are numbers of papers, of two at least, as one paper
 * may have any two terms by chance; modularity compares each with what the links of both terms
 * together let expect, which is their association strength by link strength. On planted themes among
 * terms of two to five papers this finds what was planted (adjusted Rand index .97 to 1.00 for 40 to
 * 300 papers), where association strength by numbers of papers, which a shared paper of two rare
 * terms raises most, is led by these (.82 to .95). A term's strength in its community is the sum of
 * its links to the others.
 * @title Detected themes
 * @formula Q=\frac{1}{2m}\sum_{ij}\left(c_{ij}-\gamma\frac{s_i s_j}{2m}\right)\delta(t_i,t_j)
 * @see Newman, M. E. J. & Girvan, M. (2004). Finding and evaluating community structure in networks.
 * Physical Review E 69, 026113. Van Eck, N. J. & Waltman, L. (2009). How to normalize cooccurrence
 * data? JASIST 60(8).
 */
export function detectThemes(
  network: CoWords,
  {resolution = 1, seed = 1}: DetectOptions = {}
): TermGroup[] {
  const links = firmLinks(network);
  const labels = labelsOf(links, {resolution, seed});
  const strength = new Float64Array(links.nodes);
  for (let e = 0; e < links.weights.length; ++e) {
    const one = links.one[e] ?? 0;
    const other = links.other[e] ?? 0;
    if (labels[one] !== labels[other]) continue;
    const papers = links.weights[e] ?? 0;
    strength[one] = (strength[one] ?? 0) + papers;
    strength[other] = (strength[other] ?? 0) + papers;
  }
  const groups = new Map<number, number[]>();
  labels.forEach((label, term) => {
    if (label >= 0) append(groups, label, term);
  });
  const byStrength = (a: number, b: number) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b;
  return [...groups]
    .filter(([, terms]) => terms.length >= termSettings.fewestOfTheme)
    .sort(([a], [b]) => a - b)
    .map(([, terms]) => ({terms: terms.sort(byStrength), strength}));
}

const fewestTogether = 2;

/** The pairs of terms that enough papers have. */
function firmLinks({nodes, one, other, weights}: CoWords): WeightedNetwork {
  const kept = Array.from(weights, (_, e) => e).filter((e) => (weights[e] ?? 0) >= fewestTogether);
  return {
    nodes,
    one: Int32Array.from(kept, (e) => one[e] ?? 0),
    other: Int32Array.from(kept, (e) => other[e] ?? 0),
    weights: Float64Array.from(kept, (e) => weights[e] ?? 0)
  };
}

/** The community of each term; -1 for terms without links, which are in none. */
function labelsOf(network: WeightedNetwork, options: DetectOptions): number[] {
  const linked = [...new Set([...Array.from(network.one), ...Array.from(network.other)])].sort(
    (a, b) => a - b
  );
  const place = new Map(linked.map((term, i) => [term, i]));
  const found = leiden(
    {
      nodes: linked.length,
      one: Int32Array.from(network.one, (term) => place.get(term) ?? 0),
      other: Int32Array.from(network.other, (term) => place.get(term) ?? 0),
      weights: network.weights
    },
    {...options, iterations: untilStable}
  );
  const labels = new Array<number>(network.nodes).fill(-1);
  linked.forEach((term, i) => (labels[term] = found[i] ?? -1));
  return labels;
}
