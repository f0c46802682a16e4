import {type HubRow, syntheticWords} from "../tables/hubs.js";
import type {TermRow, ThemeLinkRow, ThemeRow} from "../tables/themes.js";
import type {ExchangeNetwork} from "./exchange-network.js";

/**
 * The co-word network of a hub, whole: its terms, and a link for each two that some citing paper
 * has both of. The strength of a link is the number of those papers, beside it the five measures of
 * `theme_links`; the groups are the themes, those of the most papers first.
 */
export function coWordNetwork(
  hub: Pick<HubRow, "hub_id" | "title" | "synthetic">,
  {
    terms,
    themes,
    theme_links
  }: {
    terms: readonly TermRow[];
    themes: readonly ThemeRow[];
    theme_links: readonly ThemeLinkRow[];
  }
): ExchangeNetwork {
  const themeOf = new Map(themes.map(({theme_id, position}) => [theme_id, position]));
  return {
    title: `Co-words of ${hub.title ?? hub.hub_id}`,
    description: `${hub.synthetic ? `${syntheticWords} ` : ""}Terms of the citing papers; two are linked where a paper has both.`,
    words: {node: "term", nodes: "terms", link: "co-word", links: "co-words", strength: "papers"},
    nodes: terms.map(({term_id, term, papers, occurrences, theme_id}) => ({
      id: term_id,
      label: term,
      cluster: theme_id === null ? null : (themeOf.get(theme_id) ?? null),
      at: null,
      weights: {Papers: papers, Occurrences: occurrences},
      texts: {}
    })),
    links: theme_links.map(({one, other, ...link}) => ({
      one,
      other,
      strengths: {
        Papers: link.papers,
        "Association strength": link.association_strength,
        "Inclusion index": link.inclusion,
        "Jaccard index": link.jaccard,
        "Salton cosine": link.salton,
        "Equivalence index": link.equivalence
      }
    })),
    clusters: themes
      .map(({position, theme}) => ({cluster: position, label: theme}))
      .sort((a, b) => a.cluster - b.cluster)
  };
}
