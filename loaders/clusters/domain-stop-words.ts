import {phrasedPapers, type PhrasedPapers, type PhrasingOptions} from "./phrased-papers.js";
import type {PaperText} from "../text/corpus.js";

const commonShare = 1 / 3;

/**
 * The keys of words that all papers of a hub may have in common for no topic of their own: those of
 * the hub's title, and those of more than a third of the papers.
 */
export function domainStopWords(
  title: string | null,
  papers: readonly PaperText[],
  options: PhrasingOptions
): Set<string> {
  const {words, papers: phrased} = phrasedPapers([...papers, {title, summary: null}], options);
  const wordsOf = (phrases: PhrasedPapers["papers"][number] = []) =>
    new Set(phrases.flatMap((phrase) => phrase.words));
  const papersWith = new Map<number, number>();
  for (const phrases of phrased.slice(0, papers.length)) {
    for (const word of wordsOf(phrases)) papersWith.set(word, (papersWith.get(word) ?? 0) + 1);
  }
  const common = [...papersWith].filter(([, n]) => n > commonShare * papers.length);
  const found = new Set([...wordsOf(phrased[papers.length]), ...common.map(([word]) => word)]);
  return new Set([...found].map((word) => words[word] ?? ""));
}
