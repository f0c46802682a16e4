import {escape, op} from "npm:arquero";
import type {ClusteringRow, ClusterRow, ClusterTables} from "npm:hubscope";
import type {Needed} from "../tables/needs.js";
import {groupsOf, rowsOf, tableOf} from "../tables/verbs.js";
import {themeColour} from "../themes/themes.js";

/** What charts need to know of where clusterings put papers. */
export const placedNeeds = [
  "memberships.clustering_id",
  "memberships.paper_id",
  "memberships.cluster_id",
  "memberships.margin",
  "memberships.co_assignment",
  "memberships.floating",
  "memberships.position"
] as const;

/** Where a clustering puts a paper, and how firmly. */
export type Placed = Needed<(typeof placedNeeds)[number]>["memberships"][number];

/** One clustering of a hub's papers with its clusters and where it puts each paper. */
export interface ClusterView {
  clustering: ClusteringRow;
  /** Its clusters in their order, the largest first. */
  clusters: readonly ClusterRow[];
  /** Where it puts each paper, by paper. */
  memberships: ReadonlyMap<string, Placed>;
  /** The papers of each cluster, by its id, the most representative first. */
  papersOf: ReadonlyMap<number, readonly string[]>;
}

/** The tables that clusterings are read from. */
export type ClusteringTables = Pick<ClusterTables, "clusterings" | "clusters"> & {
  memberships: readonly Placed[];
};

/** The clustering that the page opens on; undefined without any. */
export function defaultClustering({
  clusterings
}: Pick<ClusterTables, "clusterings">): ClusteringRow | undefined {
  return clusterings.find((row) => row.is_default) ?? clusterings[0];
}

/** The clustering of an id, or the default one where no id is given; undefined for none. */
export function clusterView(
  rows: ClusteringTables,
  clusteringId?: string
): ClusterView | undefined {
  const clustering =
    clusteringId === undefined
      ? defaultClustering(rows)
      : rows.clusterings.find((row) => row.clustering_id === clusteringId);
  if (clustering === undefined) return undefined;
  const known = views.get(rows.memberships) ?? new Map<string, ClusterView>();
  views.set(rows.memberships, known);
  const id = clustering.clustering_id;
  const view = known.get(id) ?? read(rows, clustering);
  known.set(id, view);
  return view;
}

const views = new WeakMap<readonly Placed[], Map<string, ClusterView>>();
const membershipsOf = byClustering<Placed>();
const clustersOf = byClustering<ClusterRow>();

function read(rows: ClusteringTables, clustering: ClusteringRow): ClusterView {
  const id = clustering.clustering_id;
  const memberships = membershipsOf(rows.memberships).get(id) ?? [];
  const members = tableOf(memberships, ["cluster_id", "position"])
    .filter((d) => d["cluster_id"] !== null)
    .derive({rank: escape(({position}: Placed) => position ?? 0)})
    .orderby("rank", "row")
    .groupby("cluster_id")
    .rollup({row: op.array_agg("row")});
  const papersOf = new Map(
    groupsOf(memberships, members).map((own) => [
      own[0]?.cluster_id ?? -1,
      own.map(({paper_id}) => paper_id)
    ])
  );
  const clusters = clustersOf(rows.clusters).get(id) ?? [];
  return {
    clustering,
    clusters: rowsOf(clusters, tableOf(clusters, ["position"]).orderby("position")),
    memberships: new Map(memberships.map((row) => [row.paper_id, row])),
    papersOf
  };
}

/** Rows by their clustering, grouped once for a table. */
export function byClustering<Row extends {clustering_id: string}>(): (
  rows: readonly Row[]
) => ReadonlyMap<string, readonly Row[]> {
  const grouped = new WeakMap<readonly Row[], Map<string, Row[]>>();
  return (rows) => {
    const known = grouped.get(rows);
    if (known !== undefined) return known;
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
      const own = groups.get(row.clustering_id);
      if (own === undefined) groups.set(row.clustering_id, [row]);
      else own.push(row);
    }
    grouped.set(rows, groups);
    return groups;
  };
}

/** The name of the colour of a cluster in the stylesheet, by its id; papers in none have no colour. */
export function clusterColour(clusterId: number | null | undefined): string {
  return clusterId == null ? "no-cluster" : themeColour(clusterId);
}
