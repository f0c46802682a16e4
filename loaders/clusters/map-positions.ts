import type {ClusterInput} from "./methods/index.js";
import {graphLayout} from "./positions/graph-layout.js";
import {pcoa, principalCoordinates, type Positions} from "./positions/pcoa.js";

/** Where papers stand on the map; NaN for papers that stand nowhere. */
export interface MapPositions extends Positions {
  layout: "pcoa" | "graph";
  /** Kruskal's stress-1 of a PCoA; null for a graph layout. */
  stress: number | null;
}

const mostScaled = 200;

/**
 * Where papers stand on the map: the principal coordinates of up to 200 papers, and a layout of the
 * graph of nearest papers, started from those, for more.
 */
export function mapPositions({vectors, graph}: Omit<ClusterInput, "phrased">): MapPositions {
  if (vectors.rows <= mostScaled) {
    const {x, y, stress} = pcoa(vectors);
    return {layout: "pcoa", x, y, stress};
  }
  const start = principalCoordinates(vectors, {rounds: 30});
  return {layout: "graph", ...graphLayout(graph, start), stress: null};
}
