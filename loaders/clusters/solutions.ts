import type {Background} from "../themes/background.js";
import {clusterInput} from "./cluster-input.js";
import type {Clustering, ClusterInput, ClusterMethod} from "./methods/index.js";
import type {Multiverse, Specification, Vocabulary} from "./multiverse.js";
import {withoutWords, type PhrasedPapers} from "./phrased-papers.js";

/** A specification that was carried out. */
export interface Solution {
  specification: Specification;
  input: ClusterInput;
  clustering: Clustering;
}

/** How vocabularies are made. */
export interface VocabularyOptions {
  background: Background;
  /** The keys of the words that one of them leaves out. */
  hubWords: () => ReadonlySet<string>;
}

/** What papers are compared by in each vocabulary, made when it is first asked for. */
export function vocabularyInputs(
  phrased: PhrasedPapers,
  {background, hubWords}: VocabularyOptions
): (vocabulary: Vocabulary) => ClusterInput {
  const made = new Map<Vocabulary, ClusterInput>();
  const make = (vocabulary: Vocabulary) => {
    if (vocabulary === "words") return clusterInput(phrased, {background, longest: 1});
    if (vocabulary === "words and phrases") return clusterInput(phrased, {background});
    return clusterInput(withoutWords(phrased, hubWords()), {background});
  };
  return (vocabulary) => {
    const input = made.get(vocabulary) ?? make(vocabulary);
    made.set(vocabulary, input);
    return input;
  };
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
  {specifications, standard}: Multiverse,
  inputOf: (vocabulary: Vocabulary) => ClusterInput,
  {methods, first, told = () => {}}: SolveOptions
): Solution[] {
  let stage = "";
  return specifications.map((specification) => {
    const {vocabulary, method: name, asked} = specification;
    const method = methods.find((one) => one.name === name);
    if (method === undefined) throw new Error(`there is no cluster method ${name}`);
    if (stage !== (stage = `${name} on ${vocabulary}`)) told(`clusters by ${stage}`);
    const input = inputOf(vocabulary);
    const isFirst = specification === standard && name !== "identity";
    const clustering = isFirst ? first : method.cluster(input, {seed: 1, k: asked});
    return {specification, input, clustering};
  });
}
