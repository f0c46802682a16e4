import {cValue} from "../statistics/term-weights.js";
import {termSettings} from "../tables/themes.js";
import type {Corpus} from "../text/corpus.js";
import type {Phrases} from "./phrases.js";

interface SelectedTerm {
  phrase: number;
  words: number[];
  occurrences: number;
  papers: number;
  cValue: number;
}

/** How terms are selected: `keys` are the words by their ids, to put equal terms in order. */
interface SelectOptions {
  minPapers?: number;
  keys?: readonly string[];
}

const cutShare = 0.9;

/**
 * Takes phrases for terms, longest first: a phrase is one if in at least `minPapers` papers it
 * stands outside every longer term, and its C-value is above 0. So `mutual` is none where it only
 * stands in `mutual information`, and a word that only describes others is none either. Nor is what
 * is cut out of a longer phrase: what has the same word before it, or the same noun after it, in
 * nine of ten of its places (`stress disorder` after `posttraumatic`). In the order of their
 * C-values, equal ones by more papers, then by their words.
 */
export function selectTerms(
  phrases: Phrases,
  corpus: Pick<Corpus, "words" | "papers">,
  {minPapers = 2, keys = []}: SelectOptions = {}
): SelectedTerm[] {
  const longer = longerFrequencies(phrases);
  const describing = describingWords(phrases);
  const covered = new Uint8Array(corpus.words.length);
  const selected: SelectedTerm[] = [];
  phrases.standing.toReversed().forEach((stands, i) => {
    const length = phrases.standing.length - i;
    const cut = cutPhrases(phrases, {stands, length, words: corpus.words});
    const isTerm = new Uint8Array(phrases.words.length);
    freePapers(phrases, {stands, length, covered, papers: corpus.papers}).forEach(
      (papers, phrase) => {
        if (papers < minPapers || describing.has(phrase) || cut.has(phrase)) return;
        const words = phrases.words[phrase] ?? [];
        const occurrences = phrases.occurrences[phrase] ?? 0;
        const value = cValue(words.length, occurrences, longer[phrase], {
          constant: termSettings.cValueConstant
        });
        if (value <= 0) return;
        isTerm[phrase] = 1;
        const term = {phrase, words, occurrences, papers: phrases.papers[phrase] ?? 0};
        selected.push({...term, cValue: value});
      }
    );
    stands.forEach((phrase, at) => {
      if (phrase >= 0 && isTerm[phrase] === 1) covered.fill(1, at, at + length);
    });
  });
  return selected
    .map((term) => ({term, key: term.words.map((word) => keys[word] ?? "").join(" ")}))
    .sort(
      ({term: a, key: one}, {term: b, key: other}) =>
        b.cValue - a.cValue || b.papers - a.papers || (one < other ? -1 : 1)
    )
    .map(({term}) => term);
}

/** For each phrase, how often the longer phrases that hold it stand, but for mere starts of others. */
function longerFrequencies({words, occurrences, next}: Phrases): number[][] {
  const longer = words.map((): number[] => []);
  words.forEach((sequence, phrase) => {
    if (occurrences[phrase] === 0) return;
    const held = new Set<number>();
    for (let from = 0; from < sequence.length; ++from) {
      let shorter = -1;
      for (let to = from; to < sequence.length; ++to) {
        shorter = next(shorter, sequence[to] ?? -1);
        if (shorter < 0) break;
        if (shorter !== phrase) held.add(shorter);
      }
    }
    for (const one of held) longer[one]?.push(occurrences[phrase] ?? 0);
  });
  return longer;
}

/** The phrases of a length that have the same neighbour in nearly all of their places. */
function cutPhrases(
  {sides}: Phrases,
  {stands, length, words}: {stands: Int32Array; length: number; words: Int32Array}
): Set<number> {
  const places = new Map<
    number,
    {count: number; left: Map<number, number>; right: Map<number, number>}
  >();
  stands.forEach((phrase, at) => {
    if (phrase < 0) return;
    const known = places.get(phrase) ?? {count: 0, left: new Map(), right: new Map()};
    places.set(phrase, known);
    known.count += 1;
    const {left, right} = sides(at, length);
    if (left) add(known.left, words[at - 1] ?? -1);
    if (right) add(known.right, words[at + length] ?? -1);
  });
  const isCut = (counts: Map<number, number>, all: number) =>
    Math.max(0, ...counts.values()) >= cutShare * all;
  return new Set(
    [...places].flatMap(([phrase, {count, left, right}]) =>
      isCut(left, count) || isCut(right, count) ? [phrase] : []
    )
  );

  function add(counts: Map<number, number>, word: number): void {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

/** For each phrase of a length, how many papers have it outside of what is covered. */
function freePapers(
  {words}: Phrases,
  {
    stands,
    length,
    covered,
    papers: offsets
  }: {stands: Int32Array; length: number; covered: Uint8Array; papers: Int32Array}
): Int32Array {
  const papers = new Int32Array(words.length);
  const last = new Int32Array(words.length).fill(-1);
  for (let paper = 0; paper + 1 < offsets.length; ++paper) {
    const end = offsets[paper + 1] ?? 0;
    for (let at = offsets[paper] ?? 0; at < end; ++at) {
      const phrase = stands[at] ?? -1;
      if (phrase < 0 || last[phrase] === paper) continue;
      let free = at;
      while (free < at + length && covered[free] === 1) free += 1;
      if (free === at + length) continue;
      last[phrase] = paper;
      papers[phrase] = (papers[phrase] ?? 0) + 1;
    }
  }
  return papers;
}

const fewestPlaces = 3;
const leastShare = 0.1;
const leastShareWithHyphen = 0.5;

/**
 * The words and phrases that only describe others, as `deep` does in `deep network`, `long-term` in
 * `long-term memory`: of three places or more, fewer than a tenth are the end of a phrase, or half of one that is mostly written with hyphens. Terms are nouns (Frantzi, Ananiadou & Mima take
 * only sequences that end in one), and in English a noun can end its phrase; so this needs no list of
 * adjectives, and takes the field's own use of a word.
 */
export function describingWords({words, standing, endsRun, hasHyphens}: Phrases): Set<number> {
  const places = new Int32Array(words.length);
  const ends = new Int32Array(words.length);
  const hyphens = new Int32Array(words.length);
  standing.forEach((stands, i) => {
    stands.forEach((phrase, at) => {
      if (phrase < 0) return;
      places[phrase] = (places[phrase] ?? 0) + 1;
      if (endsRun(at, i + 1)) ends[phrase] = (ends[phrase] ?? 0) + 1;
      if (hasHyphens(at, i + 1)) hyphens[phrase] = (hyphens[phrase] ?? 0) + 1;
    });
  });
  return new Set(
    Array.from(places.keys()).filter((phrase) => {
      const count = places[phrase] ?? 0;
      const share = 2 * (hyphens[phrase] ?? 0) > count ? leastShareWithHyphen : leastShare;
      return count >= fewestPlaces && (ends[phrase] ?? 0) < share * count;
    })
  );
}
