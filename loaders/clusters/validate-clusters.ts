import type {FoundClusters} from "./cluster-solutions.js";
import {methodOf, stabilityOfHub, type HubStability} from "./stability-of-hub.js";
import {structureTest, type StructureTest} from "./structure-test/structure-test.js";
import {effortFor, type Effort} from "./validation/effort.js";
import {propWords, type PropWord} from "./validation/prop-words.js";

/** What the validation of a hub found. */
export interface Validation {
  structure: StructureTest;
  stability: HubStability;
  propWords: readonly PropWord[];
}

/** What may be set for the validation. */
export interface ValidationOptions {
  /** Hears of each stage before it starts. */
  told?: (stage: string) => void;
  /** How much is done; by default that goes by the hub's size. */
  effort?: Partial<Effort>;
  /** How many shuffles the structure is tested with; by default that goes by the hub's size. */
  nulls?: number;
}

/**
 * Puts the clusters of a hub to the test: its structure against shuffled phrases, the stability of
 * the solutions, and the words that prop the default one up. How much is done goes by its size.
 */
export function validateClusters(
  found: FoundClusters,
  {told = () => {}, effort: given = {}, nulls}: ValidationOptions = {}
): Validation {
  const {phrased, background, standard} = found;
  const effort = {...effortFor(phrased.papers.length), ...given};
  told("structure against shuffled phrases");
  const structure = structureTest(phrased, nulls === undefined ? {} : {nulls});
  told("stability in resamples");
  const stability = stabilityOfHub(found, effort);
  told("prop words");
  const method = methodOf(standard);
  const most = effort.propWords;
  const props =
    method === undefined ? [] : propWords(phrased, standard.clustering, {background, method, most});
  return {structure, stability, propWords: props};
}
