import {inverseDocumentFrequency} from "../statistics/inverse-document-frequency.js";
import {readCorpus, type Corpus, type PaperText} from "../text/corpus.js";
import type {Diagnostic} from "../diagnostic.js";
import {diagnostic} from "../diagnostic.js";
import type {Background} from "./background.js";
import type {Curation} from "./curation/curation.js";
import {findPhrases} from "./phrases.js";
import {rewrite} from "./rewrite.js";
import {selectTerms} from "./select-terms.js";
import {stopFlags} from "./stop-flags.js";
import {surfaces} from "./surface.js";
import {termPlaces, type TermPlaces} from "./term-places.js";
import {termRules, unusedMerges, wordsOf, type TermRule} from "./term-rules.js";

/** A word or phrase that papers of the hub have in common. */
export interface Term {
  /** Its words by their keys, which is the same in every hub. */
  id: string;
  /** Its most frequent form. */
  surface: string;
  forms: string[];
  words: number;
  /** How many papers have it, and how often it stands in them, titles counted twice. */
  papers: number;
  occurrences: number;
  cValue: number;
  idf: number;
  /** Whether it was found, or named in a list of themes. */
  origin: "found" | "curated";
  /** A single word of more than a fifth of the papers: too common here to make a theme. */
  common: boolean;
}

/** The terms of a hub and where they stand; terms are in the order of their C-values. */
export interface TermAnalysis {
  terms: Term[];
  places: TermPlaces;
  diagnostics: Diagnostic[];
  /** The papers' words with the rules applied, the rules, and the curated stop words. */
  corpus: Corpus;
  rules: readonly TermRule[];
  stopWords: readonly string[];
}

/** How terms are found. */
export interface TermOptions {
  own: Curation;
  shared: Curation;
  background: Background;
  /** The hub's own title and abstract, whose abbreviations hold for its papers too. */
  hub?: PaperText;
  /** The fewest papers of a term; by default 2, and one in 500 papers of a large hub. */
  minPapers?: number;
}

const commonShare = 0.2;
const fewestForCommon = 10;

/** The fewest papers that a term has to stand in, unless it is told otherwise. */
export function defaultMinPapers(papers: number): number {
  return Math.max(2, Math.floor(papers / 500));
}

/** Finds the terms of papers, with what an analyst curated applied. */
export function findTerms(papers: readonly PaperText[], options: TermOptions): TermAnalysis {
  const {own, shared, background, hub, minPapers = defaultMinPapers(papers.length)} = options;
  const read = readCorpus(papers);
  const {lexicon} = read;
  const rules = termRules(papers, {own, shared}, lexicon, hub === undefined ? [] : [hub]);
  const {corpus, uses} = rewrite(read, rules);
  const stopWords = [...own.stopWords, ...shared.stopWords].map(({term}) => term);
  const phrases = findPhrases(corpus, stopFlags(lexicon, stopWords), {minPapers});
  const selected = selectTerms(phrases, corpus.words.length, {minPapers});

  const known = new Map(selected.map(({words}, i) => [words.join(" "), i]));
  const curated = curatedSequences(
    [...own.themeTerms, ...shared.themeTerms].map(({term}) => term),
    corpus
  );
  const others = curated.filter((words) => !known.has(words.join(" ")));
  const sequences = [...selected.map(({words}) => words), ...others];
  const places = termPlaces(
    corpus,
    phrases,
    new Map(selected.map(({phrase}, i) => [phrase, i])),
    others.map((words, i) => ({words, term: selected.length + i}))
  );
  const counts = countPlaces(places, sequences.length);
  const forms = surfaces(
    sequences.map((words) => ({words})),
    places,
    papers,
    lexicon
  );
  const terms = sequences.map((words, i): Term => {
    const id = words.map((word) => lexicon.keys[word] ?? "").join(" ");
    const {papers: count = 0, occurrences = 0} = counts[i] ?? {};
    return {
      id,
      surface: forms[i]?.shown ?? id,
      forms: forms[i]?.forms ?? [],
      words: words.length,
      papers: count,
      occurrences,
      cValue: selected[i]?.cValue ?? 0,
      idf: inverseDocumentFrequency(background.papersWith(id), background.papers),
      origin: i < selected.length ? "found" : "curated",
      common:
        words.length === 1 &&
        papers.length >= fewestForCommon &&
        count > commonShare * papers.length
    };
  });
  const unmatched = own.themeTerms.flatMap(({term, place}) => {
    const stands = terms.some(({id, papers: count}) => count > 0 && id === idOf(term, corpus));
    return stands
      ? []
      : [
          diagnostic("warning", "curation-unused", "no paper of the hub has the term", place, {
            text: term
          })
        ];
  });
  return {
    terms,
    places,
    corpus,
    rules,
    stopWords,
    diagnostics: [...unusedMerges(rules, uses, own), ...unmatched]
  };
}

/** The id that a phrase has as a term. */
export function idOf(phrase: string, {lexicon}: Corpus): string {
  return wordsOf(phrase, lexicon)
    .map((word) => lexicon.keys[word] ?? "")
    .join(" ");
}

function curatedSequences(terms: readonly string[], {lexicon}: Corpus): number[][] {
  const sequences = new Map(
    terms.map((term) => wordsOf(term, lexicon)).map((words) => [words.join(" "), words])
  );
  return [...sequences.values()].filter((words) => words.length > 0);
}

function countPlaces(
  {paper, term, inTitle}: TermPlaces,
  terms: number
): {papers: number; occurrences: number}[] {
  const counts = Array.from({length: terms}, () => ({papers: 0, occurrences: 0, last: -1}));
  for (let i = 0; i < term.length; ++i) {
    const count = counts[term[i] ?? 0];
    if (count === undefined) continue;
    count.occurrences += 1 + (inTitle[i] ?? 0);
    if (count.last === paper[i]) continue;
    count.last = paper[i] ?? -1;
    count.papers += 1;
  }
  return counts;
}
