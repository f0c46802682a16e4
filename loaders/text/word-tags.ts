import lexicon from "wink-lexicon/src/lexicon.js";

/** Verbs of research that the lexicon does not have, which are nothing else. */
const verbs = new Set(
  "align backpropagate coexist converge decode encode entail extrapolate hallucinate memorize misalign overfit segregate".split(
    " "
  )
);
const verbTags = ["VB", "VBP"];

/**
 * The parts of speech that an English word in lower case may be, in the Penn Treebank's letters, the
 * most frequent first (`human`: `JJ`, `NN`); undefined for a word that the lexicon does not have.
 */
export function tagsOf(word: string): readonly string[] | undefined {
  return lexicon[word] ?? (verbs.has(word) ? verbTags : undefined);
}

const functionTags = new Set("CC DT EX IN MD PDT PRP PRP$ TO WDT WP WRB".split(" "));

/** Whether an English word in lower case is mostly one of grammar: an article, a pronoun, a preposition. */
export function isFunctionWord(word: string): boolean {
  return functionTags.has(tagsOf(word)?.[0] ?? "");
}

/** Whether an English word in lower case may be a noun, by the lexicon. */
export function isNoun(word: string): boolean {
  return tagsOf(word)?.some((tag) => tag.startsWith("NN")) ?? false;
}

/** Whether an English word in lower case may be a verb in its plain form and no mere adjective, by the lexicon. */
export function isPlainVerb(word: string): boolean {
  const tags = tagsOf(word) ?? [];
  const isVerb = tags.some((tag) => tag === "VB" || tag === "VBP");
  return isVerb && (tags[0]?.startsWith("VB") === true || !tags.includes("JJ"));
}
