import {ascending, descending} from "npm:d3";
import type {Tables, TermRow, ThemeLinkRow} from "npm:hubscope";

/** The measures that the links of terms can be weighed by. */
export const normalisations = {
  association_strength: "association strength",
  inclusion: "inclusion index",
  jaccard: "Jaccard index",
  salton: "Salton’s cosine",
  equivalence: "equivalence index"
} as const;

export type Normalisation = keyof typeof normalisations;

/** A link of two terms in a drawing: indices of its terms, and its weight. */
export interface CoWordLink {
  one: number;
  other: number;
  weight: number;
  papers: number;
}

/** The terms and links of a co-word network that are drawn. */
export interface CoWordNetwork {
  terms: TermRow[];
  links: CoWordLink[];
  /** The fewest papers of a term. */
  minPapers: number;
  /**
   * All terms of so many papers that are linked, each with the number of those that it stands with
   * in some paper.
   */
  linked: {term: TermRow; others: number}[];
}

const linksPerTerm = 3;

/**
 * Picks what of a co-word network to draw: of the terms of at least `minPapers` papers that are linked
 * among themselves, the `most` that the most papers have; of their links, the three of most weight of
 * each term.
 */
export function pickCoWords(
  {terms, theme_links}: Pick<Tables, "terms" | "theme_links">,
  {
    normalisation = "association_strength",
    most = Infinity,
    minPapers = 2
  }: {normalisation?: Normalisation; most?: number; minPapers?: number} = {}
): CoWordNetwork {
  const able = new Set(
    terms.flatMap(({term_id, papers}) => (papers >= minPapers ? [term_id] : []))
  );
  const degree = new Map<string, number>();
  for (const {one, other} of theme_links) {
    if (!able.has(one) || !able.has(other)) continue;
    degree.set(one, (degree.get(one) ?? 0) + 1);
    degree.set(other, (degree.get(other) ?? 0) + 1);
  }
  const linked = terms.filter(({term_id}) => degree.has(term_id));
  const drawn = linked
    .toSorted((a, b) => descending(a.papers, b.papers) || ascending(a.position, b.position))
    .slice(0, most);
  const index = new Map(drawn.map(({term_id}, i) => [term_id, i]));
  const links = theme_links.flatMap((link) => {
    const one = index.get(link.one);
    const other = index.get(link.other);
    return one === undefined || other === undefined
      ? []
      : [{one, other, weight: link[normalisation], papers: link.papers}];
  });
  return {
    terms: drawn,
    minPapers,
    links: strongest(links, drawn.length),
    linked: linked.map((term) => ({term, others: degree.get(term.term_id) ?? 0}))
  };
}

function strongest(links: readonly CoWordLink[], terms: number): CoWordLink[] {
  const left = Array.from({length: terms}, () => linksPerTerm);
  const kept = new Set<CoWordLink>();
  const sorted = links.toSorted(
    (a, b) => b.weight - a.weight || b.papers - a.papers || a.one - b.one || a.other - b.other
  );
  for (const link of sorted) {
    const [one, other] = [left[link.one] ?? 0, left[link.other] ?? 0];
    if (one === 0 && other === 0) continue;
    kept.add(link);
    left[link.one] = Math.max(0, one - 1);
    left[link.other] = Math.max(0, other - 1);
  }
  return [...kept];
}

/** The strongest links of a term among those of a table, with the ids of the other terms. */
export function linksOf(
  term: string,
  links: readonly ThemeLinkRow[],
  normalisation: Normalisation,
  most = 5
): {term_id: string; papers: number}[] {
  return links
    .filter(({one, other}) => one === term || other === term)
    .sort((a, b) => b[normalisation] - a[normalisation] || b.papers - a.papers)
    .slice(0, most)
    .map(({one, other, papers}) => ({term_id: one === term ? other : one, papers}));
}
