import type {ClusterAnalysis} from "../clusters/analysis.js";
import type {ClusterTables} from "../tables/tables.js";
import {clusteringRows} from "./cluster-rows/clusterings.js";
import {clusterRows, clusterTermRows} from "./cluster-rows/clusters.js";
import {membershipRows} from "./cluster-rows/memberships.js";
import {coAssignmentRows, neighbourRows} from "./cluster-rows/pairs.js";
import {mergeRows, positionRows} from "./cluster-rows/places.js";
import {propWordRows, stableGroupRows} from "./cluster-rows/validation.js";
import {diagnosticRows} from "../tables/diagnostics.js";

/** Lays out what was found of a hub's clusters as tables. */
export function clusterTableRows(analysis: ClusterAnalysis): ClusterTables {
  return {
    clusterings: clusteringRows(analysis),
    clusters: clusterRows(analysis),
    memberships: membershipRows(analysis),
    cluster_terms: clusterTermRows(analysis),
    positions: positionRows(analysis),
    neighbours: neighbourRows(analysis),
    co_assignment: coAssignmentRows(analysis),
    stable_groups: stableGroupRows(analysis),
    prop_words: propWordRows(analysis),
    cluster_merges: mergeRows(analysis),
    cluster_diagnostics: diagnosticRows(analysis.hubId, analysis.diagnostics)
  };
}
