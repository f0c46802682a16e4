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
const none = -1;

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
        if (papers < minPapers || describing.has(phrase) || cut[phrase] === 1) return;
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
    for (let at = 0; at < stands.length; ++at) {
      if (isTerm[stands[at] ?? none] !== 1) continue;
      for (let k = at; k < at + length; ++k) covered[k] = 1;
    }
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
  {words: phrases, hasLeft, hasRight}: Phrases,
  {stands, length, words}: {stands: Int32Array; length: number; words: Int32Array}
): Uint8Array {
  const cut = new Uint8Array(phrases.length);
  markCut((at) => (hasLeft(at, length) ? (words[at - 1] ?? none) : none));
  markCut((at) => (hasRight(at, length) ? (words[at + length] ?? none) : none));
  return cut;

  /** Finds the one neighbour that may stand in most places by Boyer & Moore's vote, and counts it. */
  function markCut(neighbourAt: (at: number) => number): void {
    const most = new Int32Array(phrases.length).fill(none);
    const votes = new Int32Array(phrases.length);
    const places = new Int32Array(phrases.length);
    for (let at = 0; at < stands.length; ++at) {
      const phrase = stands[at] ?? none;
      if (phrase < 0) continue;
      places[phrase] = (places[phrase] ?? 0) + 1;
      const neighbour = neighbourAt(at);
      if (votes[phrase] === 0) most[phrase] = neighbour;
      votes[phrase] = (votes[phrase] ?? 0) + (most[phrase] === neighbour ? 1 : -1);
    }
    votes.fill(0);
    for (let at = 0; at < stands.length; ++at) {
      const phrase = stands[at] ?? none;
      if (phrase < 0 || most[phrase] === none) continue;
      if (neighbourAt(at) === most[phrase]) votes[phrase] = (votes[phrase] ?? 0) + 1;
    }
    for (let phrase = 0; phrase < votes.length; ++phrase) {
      const [times = 0, all = 0] = [votes[phrase], places[phrase]];
      if (all > 0 && times >= cutShare * all) cut[phrase] = 1;
    }
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
 * `long-term memory`: of three places or more, fewer than a tenth are the end of a phrase, or half
 * of one that is mostly written with hyphens. Terms are nouns (Frantzi, Ananiadou & Mima take only
 * sequences that end in one), and in English a noun can end its phrase; so this needs no list of
 * adjectives, and takes the field's own use of a word.
 */
export function describingWords({words, standing, endsRun, hasHyphens}: Phrases): Set<number> {
  const places = new Int32Array(words.length);
  const ends = new Int32Array(words.length);
  const hyphens = new Int32Array(words.length);
  standing.forEach((stands, i) => {
    for (let at = 0; at < stands.length; ++at) {
      const phrase = stands[at] ?? none;
      if (phrase < 0) continue;
      places[phrase] = (places[phrase] ?? 0) + 1;
      if (endsRun(at, i + 1)) ends[phrase] = (ends[phrase] ?? 0) + 1;
      if (hasHyphens(at, i + 1)) hyphens[phrase] = (hyphens[phrase] ?? 0) + 1;
    }
  });
  return new Set(
    Array.from(places.keys()).filter((phrase) => {
      const count = places[phrase] ?? 0;
      const share = 2 * (hyphens[phrase] ?? 0) > count ? leastShareWithHyphen : leastShare;
      return count >= fewestPlaces && (ends[phrase] ?? 0) < share * count;
    })
  );
}
