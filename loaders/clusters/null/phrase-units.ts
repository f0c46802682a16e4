import type {Phrase, PhrasedPapers} from "../phrased-papers.js";

/** Phrases of one paper that have to stay together. */
export interface PhraseUnit {
  paper: number;
  phrases: readonly Phrase[];
  /** Their words, each once. */
  words: readonly number[];
  /** Units that may change places are of one kind: of like length, and in a title or not. */
  kind: number;
}

const lengths = [1, 2, 3, 5, 8];

/**
 * Binds the phrases of each paper that have a word in common, directly or through others: that a
 * paper repeats its own words is no topic. So no word is in two units of a paper.
 */
export function phraseUnits({papers}: PhrasedPapers): PhraseUnit[] {
  return papers.flatMap((phrases, paper) => unitsOf(phrases).map((unit) => made(unit, paper)));
}

function unitsOf(phrases: readonly Phrase[]): Phrase[][] {
  const units = new Set<Phrase[]>();
  const unitOf = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const unit: Phrase[] = [];
    for (const word of phrase.words) {
      const earlier = unitOf.get(word);
      if (earlier !== undefined && units.delete(earlier)) unit.push(...earlier);
    }
    unit.push(phrase);
    units.add(unit);
    for (const {words} of unit) for (const word of words) unitOf.set(word, unit);
  }
  return [...units];
}

function made(phrases: readonly Phrase[], paper: number): PhraseUnit {
  const words = [...new Set(phrases.flatMap((phrase) => phrase.words))];
  const inTitle = phrases.some(({weight}) => weight > 1);
  const length = lengths.findIndex((most) => words.length <= most);
  return {paper, phrases, words, kind: 2 * (length + 1) + (inTitle ? 1 : 0)};
}
