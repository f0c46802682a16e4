import {Int32List} from "../text/lists.js";
import {memoise} from "../text/memoise.js";
import type {Phrase, PhrasedPapers} from "./phrased-papers.js";

/**
 * The words and word sequences inside phrases. Paper p has the features `features[i]`, each once,
 * with their frequencies (titles counted twice), for i from `starts[p]` to `starts[p + 1]`. Feature
 * f consists of `words[f]`, whose keys are `keyOf(f)` with a space between, and stands in `papers[f]`
 * papers.
 */
interface PhraseFeatures {
  words: readonly (readonly number[])[];
  keyOf: (feature: number) => string;
  papers: readonly number[];
  starts: Int32Array;
  features: Int32Array;
  frequencies: Int32Array;
}

/** The most papers whose sequences are kept: those of more are not resampled. */
const mostKept = 5000;

/**
 * Counts the words and the sequences of up to `longest` words inside the phrases of papers.
 * Features are in the order in which they come first.
 */
export function phraseFeatures(phrased: PhrasedPapers, longest: number): PhraseFeatures {
  const sequences = sequencesFor(phrased, longest);
  const lists = phrased.papers.map((phrases) => sequences.ofPaper(phrases));
  const length = lists.reduce((sum, list) => sum + list.sequences.length, 0);
  const numbers: number[] = [];
  const papers: number[] = [];
  const featureOf = new Int32Array(sequences.words.length).fill(-1);
  const starts = new Int32Array(lists.length + 1);
  const features = new Int32Array(length);
  const frequencies = new Int32Array(length);
  let count = 0;
  lists.forEach((list, paper) => {
    frequencies.set(list.frequencies, count);
    for (let i = 0; i < list.sequences.length; ++i) {
      const sequence = list.sequences[i] ?? 0;
      let feature = featureOf[sequence] ?? -1;
      if (feature < 0) {
        feature = numbers.push(sequence) - 1;
        featureOf[sequence] = feature;
        papers.push(0);
      }
      papers[feature] = (papers[feature] ?? 0) + 1;
      features[count++] = feature;
    }
    starts[paper + 1] = count;
  });
  return {
    words: numbers.map((sequence) => sequences.words[sequence] ?? []),
    keyOf: (feature) => sequences.keyOf(numbers[feature] ?? -1),
    papers,
    starts,
    features,
    frequencies
  };
}

/** The sequences of a paper, each once, in the order in which they come first. */
interface PaperSequences {
  sequences: Int32Array;
  frequencies: Int32Array;
}

/** The sequences of words inside phrases, each once, by numbers. */
class Sequences {
  /** The words of each. */
  readonly words: (readonly number[])[] = [];
  readonly #vocabulary: readonly string[];
  readonly #longest: number;
  readonly #ofPhrases: Map<Phrase, Int32Array> | null;
  readonly #ofPapers: WeakMap<readonly Phrase[], PaperSequences> | null;
  readonly #keys: (string | undefined)[] = [];
  readonly #places: number[] = [];
  readonly #single: Int32Array;
  readonly #longer = new Map<number, number>();

  /** The sequences of phrases and papers are kept, to be asked for again, where `kept` says so. */
  constructor(vocabulary: readonly string[], longest: number, kept: boolean) {
    this.#vocabulary = vocabulary;
    this.#longest = longest;
    this.#ofPhrases = kept ? new Map() : null;
    this.#ofPapers = kept ? new WeakMap() : null;
    this.#single = new Int32Array(vocabulary.length).fill(-1);
  }

  /** The keys of the words of a sequence, with a space between. */
  keyOf(sequence: number): string {
    return (this.#keys[sequence] ??= (this.words[sequence] ?? [])
      .map((word) => this.#vocabulary[word] ?? "")
      .join(" "));
  }

  /** The sequences inside the phrases of a paper, with how often they stand there. */
  ofPaper(phrases: readonly Phrase[]): PaperSequences {
    const known = this.#ofPapers?.get(phrases);
    if (known !== undefined) return known;
    const places = this.#places;
    const sequences: number[] = [];
    const frequencies: number[] = [];
    for (const phrase of phrases) {
      for (const sequence of this.#of(phrase)) {
        const place = places[sequence] ?? 0;
        if (sequences[place] === sequence) {
          frequencies[place] = (frequencies[place] ?? 0) + phrase.weight;
        } else {
          places[sequence] = sequences.push(sequence) - 1;
          frequencies.push(phrase.weight);
        }
      }
    }
    const list = {
      sequences: Int32Array.from(sequences),
      frequencies: Int32Array.from(frequencies)
    };
    this.#ofPapers?.set(phrases, list);
    return list;
  }

  /** The sequences inside a phrase, in order, one that stands there twice twice. */
  #of(phrase: Phrase): Int32Array {
    const known = this.#ofPhrases?.get(phrase);
    if (known !== undefined) return known;
    const {words} = phrase;
    const found: number[] = [];
    for (let from = 0; from < words.length; ++from) {
      let sequence = -1;
      for (let to = from; to < Math.min(from + this.#longest, words.length); ++to) {
        sequence = this.#numberOf(sequence, words[to] ?? 0);
        found.push(sequence);
      }
    }
    const list = Int32Array.from(found);
    this.#ofPhrases?.set(phrase, list);
    return list;
  }

  #numberOf(before: number, word: number): number {
    const key = before * this.#vocabulary.length + word;
    const known = before < 0 ? (this.#single[word] ?? -1) : (this.#longer.get(key) ?? -1);
    if (known >= 0) return known;
    const sequence = this.words.push([...(this.words[before] ?? []), word]) - 1;
    this.#places.push(0);
    if (before < 0) this.#single[word] = sequence;
    else this.#longer.set(key, sequence);
    return sequence;
  }
}

/**
 * The sequences of a vocabulary by their greatest length, which all resamples and shuffles share.
 */
const sequencesOf = memoise((_: readonly string[]) => new Map<number, Sequences>());

function sequencesFor({words, papers}: PhrasedPapers, longest: number): Sequences {
  if (papers.length > mostKept) return new Sequences(words, longest, false);
  const ofWords = sequencesOf(words);
  const known = ofWords.get(longest) ?? new Sequences(words, longest, true);
  ofWords.set(longest, known);
  return known;
}

/**
 * The words of papers: paper p has the words `words[i]` for i from `starts[p]` to `starts[p + 1]`,
 * of which `earlier[i]` stand earlier in it already. Words are numbered below `vocabulary`, and word
 * w stands in `papers[w]` papers.
 */
export interface PaperWords {
  vocabulary: number;
  papers: Int32Array;
  starts: Int32Array;
  words: Int32Array;
  earlier: Int32Array;
}

/** Which words of papers are listed. */
interface WordOptions {
  /** The fewest papers of a word; 2 by default. */
  minPapers?: number;
  /** The share of the papers above which a word is listed twice for once; 1 by default, none. */
  twiceAbove?: number;
}

/** Lists the words of papers, those of titles as often as those of summaries. */
export function paperWords(
  {words: keys, papers}: PhrasedPapers,
  {minPapers = 2, twiceAbove = 1}: WordOptions = {}
): PaperWords {
  const last = new Int32Array(keys.length).fill(-1);
  const papersOf = new Int32Array(keys.length);
  papers.forEach((phrases, paper) => {
    for (const phrase of phrases) {
      for (const key of phrase.words) {
        if (last[key] === paper) continue;
        last[key] = paper;
        papersOf[key] = (papersOf[key] ?? 0) + 1;
      }
    }
  });
  const names = new Int32Array(keys.length).fill(-1);
  const kept = new Int32List();
  papersOf.forEach((count, key) => {
    if (count < minPapers) return;
    names[key] = kept.length;
    kept.push(count);
  });

  last.fill(-1);
  const most = twiceAbove * papers.length;
  const times = new Int32Array(keys.length);
  const starts = new Int32Array(papers.length + 1);
  const words = new Int32List();
  const earlier = new Int32List();
  papers.forEach((phrases, paper) => {
    for (const phrase of phrases) {
      for (const key of phrase.words) {
        const word = names[key] ?? -1;
        if (word < 0) continue;
        if (last[key] !== paper) times[key] = 0;
        last[key] = paper;
        for (let left = (papersOf[key] ?? 0) > most ? 2 : 1; left > 0; --left) {
          words.push(word);
          earlier.push(times[key] ?? 0);
          times[key] = (times[key] ?? 0) + 1;
        }
      }
    }
    starts[paper + 1] = words.length;
  });
  return {
    vocabulary: kept.length,
    papers: kept.toArray(),
    starts,
    words: words.toArray(),
    earlier: earlier.toArray()
  };
}
