import type {Background} from "../vocabulary/background.js";
import {clusterInput} from "./cluster-input.js";
import type {ClusterInput} from "./methods/index.js";
import type {Vocabulary} from "./specification-grid.js";
import {withoutWords, type PhrasedPapers} from "./phrased-papers.js";

/** How vocabularies are made. */
export interface VocabularyOptions {
  background: Background;
  /** The keys of the words that one of them leaves out. */
  domainStopWords: () => ReadonlySet<string>;
}

/** What papers are compared by in each vocabulary, made when it is first asked for. */
export function vocabularyInputs(
  phrased: PhrasedPapers,
  {background, domainStopWords}: VocabularyOptions
): (vocabulary: Vocabulary) => ClusterInput {
  const made = new Map<Vocabulary, ClusterInput>();
  const make = (vocabulary: Vocabulary) => {
    if (vocabulary === "words") return clusterInput(phrased, {background, longest: 1});
    if (vocabulary === "words and phrases") return clusterInput(phrased, {background});
    return clusterInput(withoutWords(phrased, domainStopWords()), {background});
  };
  return (vocabulary) => {
    const input = made.get(vocabulary) ?? make(vocabulary);
    made.set(vocabulary, input);
    return input;
  };
}
