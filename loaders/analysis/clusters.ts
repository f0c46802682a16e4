import type {ClusterAnalysis} from "../clusters/analysis.js";
import {clusterSolutions, type ClusteredHub} from "../clusters/cluster-solutions.js";
import {consensusGroups} from "../clusters/consensus-groups.js";
import {hubNeighbours} from "../clusters/neighbours.js";
import {keptNeighbours, mapPositions} from "../clusters/positions/map-positions.js";
import {labelsWithClusters} from "../clusters/solutions.js";
import {
  validateClusters,
  type ValidationOptions
} from "../clusters/validation/validate-clusters.js";
import {diagnosticRows} from "../tables/ledger.js";
import type {ClusterTables} from "../tables/tables.js";
import type {CurationInput} from "../vocabulary/curation.js";
import {clusterRows, clusterTermRows} from "./cluster-rows.js";
import {
  clusteringRows,
  granularityRows,
  mergeRows,
  propWordRows,
  stableGroupRows,
  themeTestRows
} from "./clustering-rows.js";
import {coAssignmentRows, membershipRows, neighbourRows, positionRows} from "./paper-rows.js";

export type {ClusteredHub, ValidationOptions};

/** The topic clusters of a hub, from what the first stage of its analysis found to their tables. */
export function clusters(
  hub: ClusteredHub,
  curation: CurationInput,
  options: ValidationOptions = {}
): ClusterTables {
  return clusterTableRows(clusterAnalysis(hub, curation, options));
}

/**
 * The whole story of a hub's topic clusters: papers become phrases, vectors and neighbours; they are
 * clustered in a multiverse of ways; clusters keep their identities and get names; and all of it is
 * put to the test. Odd input never throws: few papers, or papers without terms, are an answer too.
 */
function clusterAnalysis(
  hub: ClusteredHub,
  curation: CurationInput,
  options: ValidationOptions
): ClusterAnalysis {
  const found = clusterSolutions(hub, curation, options);
  const {solutions, input, surfaces} = found;
  const groups = consensusGroups(labelsWithClusters(solutions));
  const validation = validateClusters(found, options);
  options.told?.("positions");
  const neighbours = hubNeighbours(input.vectors);
  const positions = mapPositions(input);
  return {
    ...found,
    hubId: hub.hubs[0]?.hub_id ?? "",
    papers: hub.papers,
    vectors: input.vectors,
    graph: input.graph,
    neighbours,
    positions,
    keptNeighbours: keptNeighbours(input.vectors, neighbours, positions),
    groups,
    validation,
    surface: (key) => surfaces.get(key) ?? key
  };
}

function clusterTableRows(analysis: ClusterAnalysis): ClusterTables {
  return {
    clusterings: clusteringRows(analysis),
    granularities: granularityRows(analysis),
    clusters: clusterRows(analysis),
    memberships: membershipRows(analysis),
    cluster_terms: clusterTermRows(analysis),
    positions: positionRows(analysis),
    neighbours: neighbourRows(analysis),
    co_assignment: coAssignmentRows(analysis),
    stable_groups: stableGroupRows(analysis),
    prop_words: propWordRows(analysis),
    theme_tests: themeTestRows(analysis),
    cluster_merges: mergeRows(analysis),
    cluster_diagnostics: diagnosticRows(analysis.hubId, analysis.diagnostics)
  };
}
