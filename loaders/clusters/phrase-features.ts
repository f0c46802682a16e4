import {Int32List} from "../text/lists.js";
import {memoise} from "../text/memoise.js";
import type {Phrase, PhrasedPapers} from "./phrased-papers.js";

/**
 * The words and word sequences inside phrases. Paper p has the features `features[i]`, each once,
 * with their frequencies (titles counted twice), for i from `starts[p]` to `starts[p + 1]`. Feature
 * f consists of `words[f]` and stands in `papers[f]` papers.
 */
interface PhraseFeatures {
  words: readonly (readonly number[])[];
  papers: readonly number[];
  starts: Int32Array;
  features: Int32Array;
  frequencies: Int32Array;
}

/** The most papers whose sequences are kept: those of more are not resampled. */
const mostKept = 5000;
const none = new Int32Array();

/**
 * Counts the words and the sequences of up to `longest` words inside the phrases of papers.
 * Features are in the order in which they come first.
 */
export function phraseFeatures(phrased: PhrasedPapers, longest: number): PhraseFeatures {
  const sequences = sequencesFor(phrased, longest);
  const lists = phrased.papers.map((phrases) => phrases.map((phrase) => sequences.of(phrase)));
  const most = lists.reduce(
    (all, ofPaper) => ofPaper.reduce((sum, list) => sum + list.length, all),
    0
  );
  const words: (readonly number[])[] = [];
  const papers: number[] = [];
  const featureOf = new Int32Array(sequences.words.length).fill(-1);
  const placeOf = new Int32Array(sequences.words.length).fill(-1);
  const starts = new Int32Array(phrased.papers.length + 1);
  const features = new Int32Array(most);
  const frequencies = new Int32Array(most);
  let count = 0;
  phrased.papers.forEach((phrases, paper) => {
    const start = count;
    phrases.forEach(({weight}, i) => {
      const list = lists[paper]?.[i] ?? none;
      for (let at = 0; at < list.length; ++at) {
        const sequence = list[at] ?? 0;
        const place = placeOf[sequence] ?? -1;
        if (place >= start) {
          frequencies[place] = (frequencies[place] ?? 0) + weight;
          continue;
        }
        let feature = featureOf[sequence] ?? -1;
        if (feature < 0) {
          feature = words.push(sequences.words[sequence] ?? []) - 1;
          featureOf[sequence] = feature;
          papers.push(0);
        }
        papers[feature] = (papers[feature] ?? 0) + 1;
        placeOf[sequence] = count;
        features[count] = feature;
        frequencies[count] = weight;
        count += 1;
      }
    });
    starts[paper + 1] = count;
  });
  return {
    words,
    papers,
    starts,
    features: features.slice(0, count),
    frequencies: frequencies.slice(0, count)
  };
}

/** The sequences of words inside phrases, each once, by numbers. */
class Sequences {
  /** The words of each. */
  readonly words: (readonly number[])[] = [];
  readonly #vocabulary: number;
  readonly #longest: number;
  readonly #known: Map<Phrase, Int32Array> | null;
  readonly #single: Int32Array;
  readonly #longer = new Map<number, number>();

  /** The sequences of phrases are kept, to be asked for again, where `kept` says so. */
  constructor(vocabulary: number, longest: number, kept: boolean) {
    this.#vocabulary = vocabulary;
    this.#longest = longest;
    this.#known = kept ? new Map() : null;
    this.#single = new Int32Array(vocabulary).fill(-1);
  }

  /** The sequences inside a phrase, in order, one that stands there twice twice. */
  of(phrase: Phrase): Int32Array {
    const known = this.#known?.get(phrase);
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
    this.#known?.set(phrase, list);
    return list;
  }

  #numberOf(before: number, word: number): number {
    const key = before * this.#vocabulary + word;
    const known = before < 0 ? (this.#single[word] ?? -1) : (this.#longer.get(key) ?? -1);
    if (known >= 0) return known;
    const sequence = this.words.push([...(this.words[before] ?? []), word]) - 1;
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
  if (papers.length > mostKept) return new Sequences(words.length, longest, false);
  const ofWords = sequencesOf(words);
  const known = ofWords.get(longest) ?? new Sequences(words.length, longest, true);
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
