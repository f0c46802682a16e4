import {randomLcg} from "d3-random";
import type {
  ClusteringRow,
  ClusterRow,
  ClusterTables,
  ClusterTermRow,
  GranularityRow,
  MembershipRow,
  PaperRow,
  PositionRow
} from "npm:hubscope";
import {clusteringRow} from "./clustering-row.js";
import {hierarchyRows} from "./hierarchy-rows.js";
import {paper} from "../rows.js";

/** The tables that the groups of a hub are drawn from. */
export type GroupTables = ClusterTables & {papers: PaperRow[]};

/** What the made-up groups of a hub are like. */
export interface GroupOptions {
  papers: number;
  /** How many groups the default clustering has. */
  groups?: number;
  /** What each row of clusterings says beside what is made up. */
  clustering?: Partial<ClusteringRow>;
  /** Every so many papers one floats; none by default. */
  floatingEach?: number;
  /** Every so many papers one shares no term with another; none by default. */
  aloneEach?: number;
  layout?: string;
  /** Whether there is but the default clustering. */
  alone?: boolean;
}

const hub_id = "h";
const words = ["entropy", "transfer", "pruning", "language", "physics", "vision", "memory"];
const methods = ["leiden", "lsa-ward"];
const vocabularies = ["words and phrases", "without hub words"];

/** The name of the group with an id. */
export const groupName = (id: number) => `${words[(id - 1) % words.length] ?? ""} ${id}, models`;

/**
 * Makes the tables of a hub whose papers fall into groups by turns, under two methods, two
 * vocabularies and three granularities. Every tenth paper has a title only. The same for the same
 * options.
 */
export function groupTables({
  papers: n,
  groups = 5,
  clustering,
  floatingEach = 0,
  aloneEach = 0,
  layout = "pcoa",
  alone = false
}: GroupOptions): GroupTables {
  const papers = Array.from({length: n}, (_, i) =>
    paper({position: i + 1, ...((i + 1) % 10 === 0 && {summary: null})})
  );
  const isAlone = (i: number) => aloneEach > 0 && (i + 1) % aloneEach === 0;
  const floats = (i: number) => floatingEach > 0 && (i + 1) % floatingEach === 0;
  const asked = [...new Set([groups - 1, groups, groups + 1])].filter((k) => k >= 1);
  const made = vocabularies.flatMap((vocabulary) =>
    methods.flatMap((method) =>
      asked.map((k) =>
        clusteringRow({
          clustering_id: `${vocabulary.replaceAll(" ", "-")}/${method}/${k}`,
          is_default: vocabulary === vocabularies[0] && method === methods[0] && k === groups,
          vocabulary,
          method,
          clusters_asked: k,
          clusters: Math.min(k, n),
          resolution: method === "leiden" ? 1 : null,
          papers: papers.filter((_, i) => !isAlone(i)).length,
          papers_without_terms: papers.filter((_, i) => isAlone(i)).length,
          specifications: vocabularies.length * methods.length * asked.length,
          ...clustering
        })
      )
    )
  );
  const clusterings = made.filter((row) => !alone || row.is_default);
  for (const [i, row] of clusterings.entries()) row.position = i + 1;
  const labelOf = (i: number, row: ClusteringRow) =>
    isAlone(i) ? null : (i % Math.max(1, row.clusters_asked)) + 1;
  const memberships = clusterings.flatMap((row) =>
    papers.map(({paper_id}, i): MembershipRow => {
      const cluster_id = labelOf(i, row);
      const second =
        cluster_id === null || row.clusters < 2 ? null : (cluster_id % row.clusters) + 1;
      return {
        hub_id,
        clustering_id: row.clustering_id,
        paper_id,
        cluster_id,
        membership: null,
        similarity: cluster_id === null ? null : 0.3,
        second_cluster_id: second,
        second_similarity: second === null ? null : 0.1,
        margin: second === null ? null : 0.2,
        silhouette: 0.1,
        co_assignment: cluster_id === null ? null : floats(i) ? 0.31 : 0.82,
        floating: cluster_id !== null && floats(i),
        position: cluster_id === null ? null : Math.floor(i / row.clusters_asked) + 1,
        terms: JSON.stringify([
          {term: words[(cluster_id ?? 1) - 1] ?? "term", contribution: 0.62},
          {term: "models", contribution: 0.2}
        ])
      };
    })
  );
  const clusters = clusterings.flatMap((row) => clusterRows(row, memberships));
  return {
    papers,
    theme_tests: [],
    clusterings,
    granularities: granularityRows(n),
    clusters,
    memberships,
    cluster_terms: clusters.flatMap((row) => termRows(row, n)),
    positions: positionRows(papers, {groups, layout, isAlone}),
    neighbours: papers.flatMap(({paper_id}, i) =>
      [1, 2, 3].flatMap((rank) => {
        const other = papers[(i + rank * groups) % Math.max(1, n)];
        return other === undefined || other.paper_id === paper_id || isAlone(i)
          ? []
          : {
              hub_id,
              paper_id,
              neighbour_id: other.paper_id,
              rank,
              similarity: 0.5 / rank,
              terms: JSON.stringify([{term: "models", contribution: 0.7}])
            };
      })
    ),
    ...hierarchyRows({papers, clusterings, memberships, groups}),
    cluster_diagnostics: []
  };
}

/** A profile over granularities whose plateau is 4 groups. */
export function granularityRows(papers: number): GranularityRow[] {
  if (papers < 6) return [];
  return [2, 3, 4, 4, 6, 9].map((groups, i) => ({
    hub_id,
    resolution: [0.4, 0.63, 1, 1.25, 1.6, 2][i] ?? 1,
    groups,
    stability: 0.9 - 0.1 * Math.abs(groups - 4),
    null_stability: 0.5,
    corrected: 0.8 - 0.2 * Math.abs(groups - 4),
    on_plateau: groups === 4,
    is_chosen: i === 2,
    resamples: 20,
    nulls: 10
  }));
}

function clusterRows(row: ClusteringRow, memberships: readonly MembershipRow[]): ClusterRow[] {
  const own = memberships.filter(({clustering_id: id}) => id === row.clustering_id);
  const ids = [...new Set(own.map(({cluster_id: id}) => id))].filter((id) => id !== null);
  return ids
    .map((cluster_id) => {
      const members = own.filter((one) => one.cluster_id === cluster_id);
      return {
        hub_id,
        clustering_id: row.clustering_id,
        cluster_id,
        name: groupName(cluster_id),
        name_origin: "terms",
        papers: members.length,
        share_kept: 1,
        similarity: 0.2,
        silhouette: 0.1,
        stability: row.resamples === 0 ? null : cluster_id === 1 ? 0.9 : 0.6,
        null_stability: row.resamples === 0 ? null : 0.55,
        null_stability_upper: row.resamples === 0 ? null : 0.8,
        representative_papers: JSON.stringify(members.slice(0, 3).map(({paper_id: id}) => id)),
        boundary_papers: JSON.stringify(members.slice(-1).map(({paper_id: id}) => id)),
        position: 0
      };
    })
    .sort((a, b) => b.papers - a.papers || a.cluster_id - b.cluster_id)
    .map((cluster, i) => ({...cluster, position: i + 1}));
}

function termRows({clustering_id, cluster_id, papers}: ClusterRow, n: number): ClusterTermRow[] {
  const own = words[(cluster_id - 1) % words.length] ?? "";
  return [
    {term: "models", inside: papers, outside: n - papers, p: 0.3, phi: 0.3},
    {term: own, inside: Math.min(papers, 4), outside: 1, p: 0.04, phi: 0.2},
    {term: `${own} rate`, inside: 2, outside: 0, p: 0.01, phi: 0.05}
  ].map(({term, inside, outside, p, phi}, i) => ({
    hub_id,
    clustering_id,
    cluster_id,
    term_id: term,
    term,
    papers_inside: inside,
    papers_outside: outside,
    probability_inside: phi,
    probability: p,
    relevance: 0.6 * Math.log(phi) + 0.4 * Math.log(phi / p),
    c_tf_idf: phi,
    z: 1,
    position: i + 1
  }));
}

function positionRows(
  papers: readonly PaperRow[],
  {groups, layout, isAlone}: {groups: number; layout: string; isAlone: (i: number) => boolean}
): PositionRow[] {
  const random = randomLcg(0.4);
  return papers.map(({paper_id}, i) => {
    const turn = (2 * Math.PI * (i % groups)) / groups;
    const [dx, dy] = [random() - 0.5, random() - 0.5];
    return {
      hub_id,
      paper_id,
      x: isAlone(i) ? null : Math.cos(turn) + 0.6 * dx,
      y: isAlone(i) ? null : 0.7 * Math.sin(turn) + 0.6 * dy,
      layout,
      neighbours_kept: isAlone(i) ? null : 0.46,
      kept_by_chance: isAlone(i) ? null : 0.2,
      stress: layout === "pcoa" ? 0.314 : null
    };
  });
}
