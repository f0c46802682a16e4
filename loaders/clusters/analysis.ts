import type {Diagnostic} from "../messages/diagnostic.js";
import type {WeightedNetwork} from "../networks/network.js";
import type {PaperRow} from "../tables/papers.js";
import type {TermCounts} from "./cluster-terms.js";
import type {ConsensusGroup} from "./consensus-groups.js";
import type {FoundClusters} from "./cluster-solutions.js";
import type {GranularityProfile} from "./granularity.js";
import type {Neighbours} from "./neighbours.js";
import type {KeptNeighbours, MapPositions} from "./positions/map-positions.js";
import type {NamedSolution} from "./solutions.js";
import type {SpecificationGrid} from "./specification-grid.js";
import type {Validation} from "./validation/validate-clusters.js";
import type {Vectors} from "./vectors.js";

/** All that is found out about a hub's clusters, before it is laid out as tables. */
export interface ClusterAnalysis {
  hubId: string;
  papers: readonly PaperRow[];
  profile: GranularityProfile | null;
  grid: SpecificationGrid;
  solutions: readonly NamedSolution[];
  standard: NamedSolution;
  counts: TermCounts;
  vectors: Vectors;
  graph: WeightedNetwork;
  neighbours: Neighbours;
  positions: MapPositions;
  keptNeighbours: KeptNeighbours;
  groups: readonly ConsensusGroup[];
  validation: Validation;
  ofThemes: FoundClusters["ofThemes"];
  diagnostics: readonly Diagnostic[];
  /** How a word or phrase is written most often, by the keys of its words. */
  surface: (key: string) => string;
}
