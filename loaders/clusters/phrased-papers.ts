import {type PaperText, tokenisePapers, toLeft, toRight} from "../text/corpus.js";
import {curatedCorpus} from "../themes/curated-corpus.js";
import {other} from "../themes/word-kinds.js";
import type {Curation} from "../vocabulary/curation.js";

/**
 * An undivided phrase of a paper: words, as indices of their keys, that stand side by side between
 * stop words and punctuation. Its weight is 2 in a title and 1 in a summary.
 */
export interface Phrase {
  words: readonly number[];
  weight: number;
}

/** Papers as lists of undivided phrases, in the order of the text; `words` holds the words' keys. */
export interface PhrasedPapers {
  words: readonly string[];
  papers: readonly (readonly Phrase[])[];
}

/** What an analyst curated, and the hub's own title and abstract, whose abbreviations hold too. */
export interface PhrasingOptions {
  own: Curation;
  shared: Curation;
  hub?: PaperText;
}

/**
 * Reads papers as undivided phrases, with the thesaurus, the stop words and the abbreviations that
 * the texts spell out applied. A paper without any word of its own has no phrases.
 */
export function phrasedPapers(
  papers: readonly PaperText[],
  {own, shared, hub}: PhrasingOptions
): PhrasedPapers {
  const {corpus, kinds, stopFlags} = curatedCorpus(tokenisePapers(papers, hub), {own, shared});
  const {lexicon} = corpus;
  const isStop = stopFlags();
  const names = new Int32Array(lexicon.keys.length).fill(-1);
  const words: string[] = [];

  const phrasesOf = (paper: number): Phrase[] => {
    const phrases: Phrase[] = [];
    let phrase: number[] = [];
    let weight = 0;
    const end = corpus.papers[paper + 1] ?? 0;
    for (let at = corpus.papers[paper] ?? 0; at < end; ++at) {
      const word = corpus.words[at] ?? 0;
      const isBound = ((corpus.bound[at] ?? 0) & (toLeft | toRight)) !== 0;
      const stops = isStop[word] === 1 && (!isBound || kinds[at] === other);
      if (phrase.length > 0 && (stops || corpus.starts[at] === 1)) {
        phrases.push({words: phrase, weight});
        phrase = [];
      }
      if (stops) continue;
      if (names[word] === -1) names[word] = words.push(lexicon.keys[word] ?? "") - 1;
      weight = 1 + (corpus.inTitle[at] ?? 0);
      phrase.push(names[word] ?? 0);
    }
    if (phrase.length > 0) phrases.push({words: phrase, weight});
    return phrases;
  };
  return {papers: papers.map((_, paper) => phrasesOf(paper)), words};
}

/** The same papers without some words, given by their keys; what stands around one is divided. */
export function withoutWords(phrased: PhrasedPapers, keys: ReadonlySet<string>): PhrasedPapers {
  const leftOut = phrased.words.map((key) => keys.has(key));
  const divide = ({words, weight}: Phrase): Phrase[] => {
    if (!words.some((word) => leftOut[word])) return [{words, weight}];
    const parts: number[][] = [[]];
    for (const word of words) {
      if (leftOut[word]) parts.push([]);
      else parts.at(-1)?.push(word);
    }
    return parts.filter((part) => part.length > 0).map((part) => ({words: part, weight}));
  };
  return {words: phrased.words, papers: phrased.papers.map((phrases) => phrases.flatMap(divide))};
}

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
