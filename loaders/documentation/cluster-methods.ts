import {readFileSync} from "node:fs";
import {documented, type DocumentedMeasure} from "./measures.js";

const before = [
  ["themes/theme-groups.ts", "detectThemes"],
  ["clusters/vectors.ts", "vectors"],
  ["clusters/neighbours.ts", "defaultNeighbours"],
  ["clusters/methods/index.ts", "defaultMethod"],
  ["clusters/granularity.ts", "granularityProfile"]
] as const;
const after = [
  ["clusters/methods/leiden.ts", "stableResolution"],
  ["clusters/methods/factorise.ts", "factorise"],
  ["clusters/methods/lsa-ward.ts", "ward"],
  ["clusters/structure-test/structure-test.ts", "structureTest"],
  ["clusters/structure-test/shuffled-phrases.ts", "shuffledPhrases"],
  ["clusters/structure-test/theme-test.ts", "themeTest"],
  ["clusters/validation/stability.ts", "clusterResamples"],
  ["clusters/validation/stability.ts", "stability"],
  ["clusters/consensus-groups.ts", "coAssignment"],
  ["themes/representative-terms.ts", "representativeTerms"],
  ["clusters/positions/pcoa.ts", "pcoa"]
] as const;

/**
 * What the code says of how themes are found and papers are clustered, from the co-words to the map:
 * each step with its parameters as the code has them, its formula where it has one, and its source.
 */
export function clusterMethods(): DocumentedMeasure[] {
  const modules = [...before, ...listed(), ...after];
  return documented(modules.map(([path, named]) => ({path: `loaders/${path}`, named})));
}

/** The cluster methods in their list but for the one that clusters nothing, by their files and names. */
function listed(): (readonly [string, string])[] {
  const list = readFileSync("loaders/clusters/methods/index.ts", "utf8");
  return [...list.matchAll(/^import \{(\w+)\} from "\.\/([\w-]+)\.js";$/gm)].flatMap(
    ([, named = "", file = ""]) =>
      file === "identity" ? [] : [[`clusters/methods/${file}.ts`, named] as const]
  );
}
