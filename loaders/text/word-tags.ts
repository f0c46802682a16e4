import lexicon from "wink-lexicon/src/lexicon.js";

/**
 * How English makes verbs of nouns and adjectives, which it makes nothing else by: `memorize`,
 * `reify`.
 */
const madeVerb = /^[a-z]{3,}(?:ize|ify)$/u;
const verbTags = ["VB", "VBP"];

/**
 * The parts of speech that an English word in lower case may be, in the Penn Treebank's letters, the
 * most frequent first (`human`: `JJ`, `NN`); undefined for a word that the lexicon does not have and
 * whose ending says nothing.
 */
export function tagsOf(word: string): readonly string[] | undefined {
  return lexicon[word] ?? (madeVerb.test(word) ? verbTags : undefined);
}

const functionTags = new Set("CC DT EX IN MD PDT PRP PRP$ TO WDT WP WRB".split(" "));

/**
 * Whether an English word in lower case is mostly one of grammar: an article, a pronoun, a
 * preposition.
 */
export function isFunctionWord(word: string): boolean {
  return functionTags.has(tagsOf(word)?.[0] ?? "");
}

/** Whether an English word in lower case may be a noun, by the lexicon. */
export function isNoun(word: string): boolean {
  return tagsOf(word)?.some((tag) => tag.startsWith("NN")) ?? false;
}

/**
 * Whether an English word in lower case may be a verb in its plain form and no mere adjective, by
 * the lexicon.
 */
export function isPlainVerb(word: string): boolean {
  const tags = tagsOf(word) ?? [];
  const isVerb = tags.some((tag) => tag === "VB" || tag === "VBP");
  return isVerb && (tags[0]?.startsWith("VB") === true || !tags.includes("JJ"));
}
