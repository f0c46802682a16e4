import {clusteringsTable} from "./clusters/clusterings.js";
import {clustersTable, clusterTermsTable} from "./clusters/clusters.js";
import {membershipsTable} from "./clusters/memberships.js";
import {coAssignmentTable, neighboursTable} from "./clusters/pairs.js";
import {clusterMergesTable, positionsTable} from "./clusters/places.js";
import {propWordsTable, stableGroupsTable} from "./clusters/validation.js";
import {diagnosticsTable} from "./diagnostics.js";
import {table} from "./table.js";

/** The tables of topic clusters, by name. */
export const clusterTables = {
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
  cluster_diagnostics: table({
    name: "cluster_diagnostics",
    grain: "One row per hub and message about the curation of its clusters.",
    columns: diagnosticsTable.columns
  })
};

export type {ClusteringRow} from "./clusters/clusterings.js";
export type {ClusterRow, ClusterTermRow} from "./clusters/clusters.js";
export type {MembershipRow} from "./clusters/memberships.js";
export type {CoAssignmentRow, NeighbourRow} from "./clusters/pairs.js";
export type {ClusterMergeRow, PositionRow} from "./clusters/places.js";
export type {PropWordRow, StableGroupRow} from "./clusters/validation.js";
