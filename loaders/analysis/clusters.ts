import type {ClusterAnalysis} from "../clusters/analysis.js";
import {type ClusteredHub, clusterSolutions} from "../clusters/cluster-solutions.js";
import {hubNeighbours} from "../clusters/neighbours.js";
import {keptNeighbours, mapPositions} from "../clusters/positions/map-positions.js";
import {labelsWithClusters} from "../clusters/solutions.js";
import {consensusGroups} from "../clusters/consensus-groups.js";
import {
  validateClusters,
  type ValidationOptions
} from "../clusters/validation/validate-clusters.js";
import type {CurationInput} from "../vocabulary/curation.js";
import {clusterTableRows} from "./cluster-rows.js";
import type {ClusterTables} from "../tables/tables.js";

export type {ClusteredHub};

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
 * put to the test. Odd input never throws: few papers, or papers without terms, are a verdict.
 */
function clusterAnalysis(
  hub: ClusteredHub,
  curation: CurationInput,
  options: ValidationOptions = {}
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
