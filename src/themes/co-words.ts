import {desc, escape} from "npm:arquero";
import {number, whole, type TermRow, type ThemeLinkRow} from "npm:hubscope";
import {rowsOf, tableOf, valuesOf} from "../tables/verbs.js";
import type {Tables} from "../tables/paper.js";

const linksPerTerm = 3;

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

const linkColumns = {
  one: whole("The place of one term among those drawn, from 0."),
  other: whole("The place of the other."),
  weight: number("The measure by which they are linked."),
  papers: whole("How many papers have both.")
};

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
  const able = tableOf(terms, ["term_id", "papers", "position"]).filter(
    escape(({papers}: TermRow) => papers >= minPapers)
  );
  const within = tableOf(theme_links, ["one", "other"])
    .semijoin(able, ["one", "term_id"])
    .semijoin(able, ["other", "term_id"]);
  const others = within
    .select({one: "term_id"})
    .concat(within.select({other: "term_id"}))
    .groupby("term_id")
    .count({as: "others"});
  const linked = able.join(others, "term_id").orderby("row");
  const drawn = rowsOf(terms, linked.orderby(desc("papers"), "position").slice(0, most));
  const places = tableOf(drawn, ["term_id"]);
  const links = tableOf(theme_links, ["one", "other", "papers", normalisation])
    .join(places.select({term_id: "one", row: "from"}), "one")
    .join(places.select({term_id: "other", row: "to"}), "other")
    .select({from: "one", to: "other", [normalisation]: "weight", papers: "papers"});
  return {
    terms: drawn,
    minPapers,
    links: strongest(valuesOf(links, linkColumns), drawn.length),
    linked: valuesOf(linked, {row: whole("Its place."), others: whole("Its links.")}).flatMap(
      ({row, others}) => {
        const term = terms[row];
        return term === undefined ? [] : [{term, others}];
      }
    )
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
