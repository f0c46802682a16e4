import {documented, type DocumentedMeasure} from "./measures.js";

const modules = [
  ["clusters/vectors.ts", "vectors"],
  ["clusters/neighbours.ts", "defaultNeighbours"],
  ["clusters/methods/default-method.ts", "defaultMethod"],
  ["clusters/methods/default-clusters.ts", "defaultClusters"],
  ["clusters/methods/leiden.ts", "leidenMethod"],
  ["clusters/methods/stable-resolution.ts", "stableResolution"],
  ["clusters/methods/gsdmm.ts", "gsdmm"],
  ["clusters/methods/nmf.ts", "nmf"],
  ["clusters/methods/factorise.ts", "factorise"],
  ["clusters/methods/lsa-ward.ts", "lsaWard"],
  ["clusters/methods/ward.ts", "ward"],
  ["clusters/structure-test/structure-test.ts", "structureTest"],
  ["clusters/structure-test/shuffled-phrases.ts", "shuffledPhrases"],
  ["clusters/validation/resamples.ts", "clusterResamples"],
  ["clusters/validation/stability.ts", "stability"],
  ["clusters/validation/co-assignment.ts", "coAssignment"],
  ["clusters/positions/pcoa.ts", "pcoa"]
] as const;

/**
 * What the code says of how papers are clustered, from their vectors to the map: each step with its
 * parameters as the code has them, its formula where it has one, and its source.
 */
export function clusterMethods(): DocumentedMeasure[] {
  return documented(modules.map(([path, named]) => ({path: `loaders/${path}`, named})));
}
