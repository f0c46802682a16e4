import {clusteringsTable, type ClusteringRow} from "./clusters/clusterings.js";
import {
  clustersTable,
  clusterTermsTable,
  type ClusterRow,
  type ClusterTermRow
} from "./clusters/clusters.js";
import {membershipsTable, type MembershipRow} from "./clusters/memberships.js";
import {
  coAssignmentTable,
  neighboursTable,
  type CoAssignmentRow,
  type NeighbourRow
} from "./clusters/pairs.js";
import {
  clusterMergesTable,
  positionsTable,
  type ClusterMergeRow,
  type PositionRow
} from "./clusters/places.js";
import {
  propWordsTable,
  stableGroupsTable,
  type PropWordRow,
  type StableGroupRow
} from "./clusters/trust.js";
import {diagnosticsTable, type DiagnosticRow} from "./diagnostics.js";
import type {Table} from "./table.js";

/** The rows of a hub's topic clusters, or of many hubs put together: the second archive of a hub. */
export interface ClusterTables {
  clusterings: ClusteringRow[];
  clusters: ClusterRow[];
  memberships: MembershipRow[];
  cluster_terms: ClusterTermRow[];
  positions: PositionRow[];
  neighbours: NeighbourRow[];
  co_assignment: CoAssignmentRow[];
  stable_groups: StableGroupRow[];
  prop_words: PropWordRow[];
  cluster_merges: ClusterMergeRow[];
  cluster_diagnostics: DiagnosticRow[];
}

/** The tables of topic clusters, by name. */
export const clusterTables: {
  [Name in keyof ClusterTables]: Table<ClusterTables[Name][number]>;
} = {
  clusterings: clusteringsTable,
  clusters: clustersTable,
  memberships: membershipsTable,
  cluster_terms: clusterTermsTable,
  positions: positionsTable,
  neighbours: neighboursTable,
  co_assignment: coAssignmentTable,
  stable_groups: stableGroupsTable,
  prop_words: propWordsTable,
  cluster_merges: clusterMergesTable,
  cluster_diagnostics: {
    ...diagnosticsTable,
    name: "cluster_diagnostics",
    grain: "One row per hub and message about the curation of its clusters."
  }
};

export type {
  ClusteringRow,
  ClusterMergeRow,
  ClusterRow,
  ClusterTermRow,
  CoAssignmentRow,
  MembershipRow,
  NeighbourRow,
  PositionRow,
  PropWordRow,
  StableGroupRow
};
