import fc from "fast-check";
import {readCorpus, type Corpus, type PaperText} from "../../../loaders/text/corpus.js";
import type {Phrases} from "../../../loaders/themes/phrases.js";
import {titled} from "../text/paper-texts.js";

/** The corpus of papers that have a title and no more. */
export function corpusOf(...titles: string[]): Corpus {
  return readCorpus(titles.map(titled));
}

/** Words by their keys, with a space between. */
export function keysOf({lexicon}: Corpus, words: Iterable<number>): string {
  return Array.from(words, (id) => lexicon.keys[id] ?? `?${id}`).join(" ");
}

/** A corpus as a string a paper; `|` stands where a phrase cannot run across. */
export function shown(corpus: Corpus): string[] {
  return Array.from(corpus.papers.slice(1), (end, paper) => {
    const parts: string[] = [];
    for (let at = corpus.papers[paper] ?? 0; at < end; ++at) {
      if (corpus.starts[at] === 1 && at > (corpus.papers[paper] ?? 0)) parts.push("|");
      parts.push(keysOf(corpus, corpus.words.slice(at, at + 1)));
    }
    return parts.join(" ");
  });
}

/** What phrases there are, by their words. */
export function counted(
  corpus: Corpus,
  {words, papers, occurrences}: Phrases
): Map<string, {papers: number; occurrences: number}> {
  return new Map(
    words.map((sequence, i) => [
      keysOf(corpus, sequence),
      {papers: papers[i] ?? NaN, occurrences: occurrences[i] ?? NaN}
    ])
  );
}

const alphabet = ["graph", "layer", "token", "kernel", "prior"];
const others = ["proof", "robot", "signal", "tensor", "vector"];
const text = fc
  .array(fc.tuple(fc.constantFrom(...alphabet, "of"), fc.constantFrom(" ", " ", "-", ", ")), {
    maxLength: 10
  })
  .map((parts) => parts.flat().join(""));

/** Papers of a few plain words, so that phrases come again. */
export const papersOfFewWords = fc.array(
  fc.record({title: fc.option(text, {nil: null}), summary: fc.option(text, {nil: null})}),
  {maxLength: 10}
);

/** The same papers in another order. */
export const papersReordered = papersOfFewWords.chain((papers) =>
  fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, {minLength: papers.length}))
);

/** A text with each plain word replaced by another one, which no text of these papers has. */
export function renamed(words: string): string {
  return alphabet.reduce((all, word, i) => all.replaceAll(word, others[i] ?? ""), words);
}

/** Papers with each plain word replaced by another one. */
export function renamedPapers(papers: readonly PaperText[]): PaperText[] {
  return papers.map(({title, summary}) => ({
    title: title === null ? null : renamed(title),
    summary: summary === null ? null : renamed(summary)
  }));
}
