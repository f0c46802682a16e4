import type {Clustering, ClusterInput, ClusterMethod} from "./methods/index.js";
import type {SpecificationGrid, Specification, Vocabulary} from "./specification-grid.js";

/** A specification that was carried out. */
export interface Solution {
  specification: Specification;
  input: ClusterInput;
  clustering: Clustering;
}

/** How specifications are carried out. */
export interface SolveOptions {
  methods: readonly ClusterMethod[];
  /** The default solution, which is known already. */
  first: Clustering;
  /** Hears of each vocabulary and method before it starts. */
  told?: (stage: string) => void;
}

/**
 * Carries the specifications of a multiverse out, in their order. A method that is not in the list
 * is an error.
 */
export function solve(
  {specifications, standard}: SpecificationGrid,
  inputOf: (vocabulary: Vocabulary) => ClusterInput,
  {methods, first, told = () => {}}: SolveOptions
): Solution[] {
  let stage = "";
  return specifications.map((specification) => {
    const {vocabulary, method: name, asked} = specification;
    const method = methods.find((one) => one.name === name);
    if (method === undefined) throw new Error(`there is no cluster method ${name}`);
    const before = stage;
    stage = `clusters by ${name} on ${vocabulary}`;
    if (stage !== before) told(stage);
    const input = inputOf(vocabulary);
    const isFirst = specification === standard && name !== "identity";
    const clustering = isFirst ? first : method.cluster(input, {seed: 1, k: asked});
    return {specification, input, clustering};
  });
}
