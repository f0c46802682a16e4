import {type HubRow, syntheticWords} from "../tables/hubs.js";
import type {ClusterRow, MembershipRow, NeighbourRow, PositionRow} from "../tables/clusters.js";
import type {PaperRow} from "../tables/papers.js";
import type {ExchangeLink, ExchangeNetwork} from "./exchange-network.js";

/** What the network of papers is made of. */
export interface PaperNetworkTables {
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
