import {Int32List} from "../text/lists.js";
import type {PhrasedPapers} from "./phrased-papers.js";

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

/** Counts the words and the sequences of up to `longest` words inside the phrases of papers. */
export function phraseFeatures(phrased: PhrasedPapers, longest: number): PhraseFeatures {
  const vocabulary = phrased.words.length;
  const single = new Int32Array(vocabulary).fill(-1);
  const longer = new Map<number, number>();
  const words: number[][] = [];
  const papers: number[] = [];
  const placeOf: number[] = [];
  const starts = new Int32Array(phrased.papers.length + 1);
  const features = new Int32List();
  const frequencies = new Int32List();

  const featureOf = (before: number, word: number): number => {
    const key = before * vocabulary + word;
    const known = before < 0 ? (single[word] ?? -1) : (longer.get(key) ?? -1);
    if (known >= 0) return known;
    const feature = words.push([...(words[before] ?? []), word]) - 1;
    if (before < 0) single[word] = feature;
    else longer.set(key, feature);
    papers.push(0);
    placeOf.push(-1);
    return feature;
  };
  phrased.papers.forEach((phrases, paper) => {
    const start = features.length;
    for (const phrase of phrases) {
      const length = phrase.words.length;
      for (let from = 0; from < length; ++from) {
        let feature = -1;
        for (let to = from; to < Math.min(from + longest, length); ++to) {
          feature = featureOf(feature, phrase.words[to] ?? 0);
          const place = placeOf[feature] ?? -1;
          if (place >= start) frequencies.set(place, frequencies.at(place) + phrase.weight);
          else {
            placeOf[feature] = features.length;
            features.push(feature);
            frequencies.push(phrase.weight);
            papers[feature] = (papers[feature] ?? 0) + 1;
          }
        }
      }
    }
    starts[paper + 1] = features.length;
  });
  return {
    words,
    papers,
    starts,
    features: features.toArray(),
    frequencies: frequencies.toArray()
  };
}

/**
 * The words of papers: paper p has the words `words[i]` for i from `starts[p]` to `starts[p + 1]`,
 * of which `earlier[i]` stand earlier in it already. Words are numbered below `vocabulary`.
 */
export interface PaperWords {
  vocabulary: number;
  starts: Int32Array;
  words: Int32Array;
  earlier: Int32Array;
}

/** Lists the words of papers that stand in at least so many of them; those of titles once. */
export function paperWords({words: keys, papers}: PhrasedPapers, minPapers = 2): PaperWords {
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
  let vocabulary = 0;
  papersOf.forEach((count, key) => {
    if (count >= minPapers) names[key] = vocabulary++;
  });

  last.fill(-1);
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
        words.push(word);
        earlier.push(times[key] ?? 0);
        times[key] = (times[key] ?? 0) + 1;
      }
    }
    starts[paper + 1] = words.length;
  });
  return {vocabulary, starts, words: words.toArray(), earlier: earlier.toArray()};
}
