import type {ClusterRow, MembershipRow} from "../tables/clusters.js";
import type {NeighbourRow, PositionRow} from "../tables/cluster-evidence.js";
import {type HubRow, syntheticWords} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {TermRow, ThemeLinkRow, ThemeRow} from "../tables/themes.js";

/** A node of a network to hand over. */
export interface ExchangeNode {
  id: string;
  label: string;
  /** Its group, from 1; null for none. */
  cluster: number | null;
  /** Where it stands, if anywhere; y points up. */
  at: {x: number; y: number} | null;
  /** How much it counts by each measure, at least 0, such as its papers. */
  weights: Record<string, number>;
  /** Further properties in words. */
  texts: Record<string, string>;
}

/** A link of a network to hand over: each pair of nodes at most once. */
export interface ExchangeLink {
  one: string;
  other: string;
  /** How strong it is by each measure, at least 0. The first is the one that programs draw. */
  strengths: Record<string, number>;
}

/** A network as other programs take it: undirected, nodes with groups, links with strengths. */
export interface ExchangeNetwork {
  title: string;
  description: string;
  /** What nodes and links are, in the singular and the plural. */
  words: {node: string; nodes: string; link: string; links: string; strength: string};
  nodes: ExchangeNode[];
  links: ExchangeLink[];
  clusters: {cluster: number; label: string}[];
}

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

interface PaperNetworkTables {
  papers: readonly PaperRow[];
  neighbours: readonly NeighbourRow[];
  positions: readonly PositionRow[];
  memberships: readonly Pick<MembershipRow, "clustering_id" | "paper_id" | "cluster_id">[];
  clusters: readonly Pick<ClusterRow, "clustering_id" | "cluster_id" | "name">[];
}

/**
 * The network of a hub's citing papers: two are linked where one is among the nearest of the other,
 * by the cosine of their TF-IDF vectors. The groups are the clusters of the clustering
 * `clusteringId`, the places those of the map.
 */
export function paperNetwork(
  hub: Pick<HubRow, "hub_id" | "title" | "synthetic">,
  {papers, neighbours, positions, memberships, clusters}: PaperNetworkTables,
  {clusteringId}: {clusteringId: string}
): ExchangeNetwork {
  const chosen = <Row extends {clustering_id: string}>(rows: readonly Row[]) =>
    rows.filter(({clustering_id}) => clustering_id === clusteringId);
  const clusterOf = new Map(
    chosen(memberships).map(({paper_id, cluster_id}) => [paper_id, cluster_id])
  );
  const place = new Map(positions.map(({paper_id, x, y}) => [paper_id, {x, y}]));
  return {
    title: `Citing papers of ${hub.title ?? hub.hub_id}`,
    description: `${hub.synthetic ? `${syntheticWords} ` : ""}Two papers are linked where one is among the nearest of the other by their words; clusters of ${clusteringId}.`,
    words: {node: "paper", nodes: "papers", link: "link", links: "links", strength: "similarity"},
    nodes: papers.map(({paper_id, title, year, field}) => {
      const {x = null, y = null} = place.get(paper_id) ?? {};
      return {
        id: paper_id,
        label: title ?? paper_id,
        cluster: clusterOf.get(paper_id) ?? null,
        at: x === null || y === null ? null : {x, y},
        weights: {},
        texts: {
          ...(year === null ? {} : {Year: String(year)}),
          ...(field === null ? {} : {Field: field})
        }
      };
    }),
    links: pairs(neighbours),
    clusters: chosen(clusters).map(({cluster_id, name}) => ({cluster: cluster_id, label: name}))
  };
}

function pairs(neighbours: readonly NeighbourRow[]): ExchangeLink[] {
  const found = new Map<string, ExchangeLink>();
  for (const {paper_id, neighbour_id, similarity} of neighbours) {
    const [one = "", other = ""] = [paper_id, neighbour_id].sort();
    const key = `${one} ${other}`;
    if (!found.has(key)) found.set(key, {one, other, strengths: {Similarity: similarity}});
  }
  return [...found.values()];
}
