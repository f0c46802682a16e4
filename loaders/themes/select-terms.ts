import {cValue} from "../statistics/c-value.js";
import {describingWords} from "./describing-words.js";
import type {Phrases} from "./phrases.js";

/** A phrase that was taken for a term, with its C-value. */
export interface SelectedTerm {
  phrase: number;
  words: number[];
  occurrences: number;
  papers: number;
  cValue: number;
}

/** How terms are selected: `keys` are the words by their ids, to put equal terms in order. */
export interface SelectOptions {
  minPapers?: number;
  maxWords?: number;
  keys?: readonly string[];
}

/**
 * Takes phrases for terms, longest first: a phrase is one if in at least `minPapers` papers it
 * stands outside every longer term, and its C-value is above 0. So `mutual` is none where it only
 * stands in `mutual information`, and a word that only describes others is none either. In the
 * order of their C-values, equal ones by more papers, then by their words.
 */
export function selectTerms(
  phrases: Phrases,
  corpusLength: number,
  {minPapers = 2, maxWords = 4, keys = []}: SelectOptions = {}
): SelectedTerm[] {
  const longer = longerFrequencies(phrases);
  const describing = describingWords(phrases);
  const covered = new Uint8Array(corpusLength);
  const selected: SelectedTerm[] = [];
  for (let length = maxWords; length >= 1; --length) {
    const free = freePapers(phrases, covered, length);
    const isTerm = new Set<number>();
    free.forEach((papers, phrase) => {
      const words = phrases.words[phrase] ?? [];
      const occurrences = phrases.occurrences[phrase] ?? 0;
      const value = cValue(words.length, occurrences, longer.get(phrase), {constant: 1});
      if (papers < minPapers || value <= 0 || describing.has(phrase)) return;
      isTerm.add(phrase);
      selected.push({
        phrase,
        words,
        occurrences,
        papers: phrases.papers[phrase] ?? 0,
        cValue: value
      });
    });
    phrases.forEach((at, words, phrase) => {
      if (words === length && isTerm.has(phrase)) covered.fill(1, at, at + words);
    });
  }
  const keyOf = new Map(
    selected.map((term) => [term, term.words.map((word) => keys[word] ?? "").join(" ")])
  );
  return selected.sort(
    (a, b) =>
      b.cValue - a.cValue ||
      b.papers - a.papers ||
      ((keyOf.get(a) ?? "") < (keyOf.get(b) ?? "") ? -1 : 1)
  );
}

function longerFrequencies({words, occurrences, find}: Phrases): Map<number, number[]> {
  const longer = new Map<number, number[]>();
  words.forEach((sequence, phrase) => {
    const held = new Set<number>();
    for (let from = 0; from < sequence.length; ++from) {
      for (let to = from + 1; to <= sequence.length; ++to) {
        const shorter = to - from === sequence.length ? -1 : find(sequence.slice(from, to));
        if (shorter >= 0) held.add(shorter);
      }
    }
    for (const shorter of held) {
      const list = longer.get(shorter);
      if (list === undefined) longer.set(shorter, [occurrences[phrase] ?? 0]);
      else list.push(occurrences[phrase] ?? 0);
    }
  });
  return longer;
}

function freePapers({forEach}: Phrases, covered: Uint8Array, length: number): Map<number, number> {
  const papers = new Map<number, number>();
  const last = new Map<number, number>();
  forEach((at, words, phrase, paper) => {
    if (words !== length || last.get(phrase) === paper) return;
    for (let k = 0; k < words; ++k) {
      if (covered[at + k] === 1) continue;
      last.set(phrase, paper);
      papers.set(phrase, (papers.get(phrase) ?? 0) + 1);
      return;
    }
  });
  return papers;
}
