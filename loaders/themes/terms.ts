import type {Diagnostic} from "../messages/diagnostic.js";
import {inverseDocumentFrequency} from "../statistics/term-weights.js";
import {termSettings} from "../tables/themes.js";
import type {TokenisedPapers} from "../text/corpus.js";
import {type Background, pooledShare} from "../vocabulary/background.js";
import type {Curation} from "../vocabulary/curation.js";
import type {Curations} from "../vocabulary/read-curation.js";
import {curatedCorpus, type CuratedCorpus} from "./curated-corpus.js";
import {
  excludingLine,
  mergeWarnings,
  stopWordWarnings,
  themeTermWarnings
} from "./curation-warnings.js";
import {findPhrases} from "./phrases.js";
import {selectTerms} from "./select-terms.js";
import {surfaceForms} from "./surface-forms.js";
import {
  countPlaces,
  papersOfPhrases,
  papersOfWords,
  termPlaces,
  type TermPlaces
} from "./term-places.js";

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
  /** The share of the papers that have it, those of the background and of the hub together. */
  prior: number;
  /** Whether it was found, or named in a list of themes. */
  origin: "found" | "curated";
  /** A single word of more than 22.5 % of the papers: too common here to make a theme. */
  common: boolean;
}

/** The terms of a hub and where they stand; terms are in the order of their C-values. */
interface TermAnalysis {
  terms: Term[];
  /** In how many papers, at least, each stands outside longer ones. */
  minPapers: number;
  places: TermPlaces;
  diagnostics: Diagnostic[];
  /** The papers' words, with what an analyst curated applied. */
  curated: CuratedCorpus;
  /** Words too common here to say anything alone, by their keys, be they terms or not. */
  common: ReadonlySet<string>;
  /** The id that a phrase has as a term. */
  idOf: (phrase: string) => string;
}

interface TermOptions extends Curations {
  background: Background;
  /** The hub's id, by which its papers are not counted twice where the background has them. */
  hubId?: string;
  /** The fewest papers of a term; by default 2, and one in 500 papers of a large hub. */
  minPapers?: number;
}

/** What an analyst sets for the themes of a hub. */
export interface ThemeParameters {
  /**
   * The fewest papers of a term; by default what the curation files set, else 2, and one in 500 papers
   * of a large hub.
   */
  minPapers?: number;
  /** The granularity of the detected themes; by default what the curation files set, else 1. */
  resolution?: number;
}

const {commonShare, fewestForCommon, longest, longestOfCharacters} = termSettings;
const writesWithoutSpaces = (language: string) => language === "Chinese" || language === "Japanese";

/** The fewest papers that a term has to stand in, unless it is told otherwise. */
export function defaultMinPapers(papers: number): number {
  return Math.max(2, Math.floor(papers / 500));
}

/** Finds the terms of papers, with what an analyst curated applied. */
export function findTerms(read: TokenisedPapers, options: TermOptions): TermAnalysis {
  const {papers} = read;
  const {
    own,
    shared,
    background,
    hubId = "",
    minPapers = defaultMinPapers(papers.length)
  } = options;
  const curated = curatedCorpus(read, {own, shared});
  const {corpus, rules, uses} = curated;
  const {lexicon} = corpus;
  const phrases = findPhrases(corpus, curated.stopFlags(), {
    minPapers,
    maxWords: corpus.languages.some(writesWithoutSpaces) ? longestOfCharacters : longest,
    kinds: curated.kinds
  });
  const selected = selectTerms(phrases, corpus, {minPapers, keys: lexicon.keys});

  const known = new Set(selected.map(({words}) => words.join(" ")));
  const leftOut = (term: string, ...by: Curation[]) => excludingLine(term, by, lexicon);
  const named = [
    ...own.themeTerms.filter(({term}) => leftOut(term, own) === null),
    ...shared.themeTerms.filter(({term}) => leftOut(term, own, shared) === null)
  ].map(({term}) => curated.phrase(term));
  const written = papersOfPhrases(corpus, named);
  const others = [...new Map(named.map((words) => [words.join(" "), words]))]
    .filter(([key]) => written.has(key) && !known.has(key))
    .map(([, words]) => words);
  const sequences = [...selected.map(({words}) => words), ...others];
  const places = termPlaces(corpus, sequences);
  const having = papersOfWords(corpus);
  const common = new Set(
    phrases.words.flatMap((words) => {
      const [word = -1, ...others] = words;
      const isWord = others.length === 0 && isCommon(having[word] ?? 0, papers.length);
      return isWord ? [lexicon.phraseKey(words)] : [];
    })
  );
  const counts = countPlaces(places, sequences.length);
  const forms = surfaceForms(
    sequences.map((words) => ({words})),
    places,
    read.masked,
    corpus
  );
  const terms = sequences.map((words, i): Term => {
    const id = lexicon.phraseKey(words);
    const {papers: count = 0, occurrences = 0} = counts[i] ?? {};
    return {
      id,
      surface: forms[i]?.shown ?? id,
      forms: forms[i]?.forms ?? [],
      words: words.length,
      papers: count,
      occurrences,
      cValue: selected[i]?.cValue ?? 0,
      prior: pooledShare(id, {own: count, papers: papers.length, background, hubId}),
      idf: inverseDocumentFrequency(count, papers.length),
      origin: i < selected.length ? "found" : "curated",
      common: common.has(id)
    };
  });
  const idOf = (phrase: string) => lexicon.phraseKey(curated.phrase(phrase));
  const standing = new Set(terms.flatMap(({id, papers: count}) => (count > 0 ? [id] : [])));
  return {
    terms,
    minPapers,
    places,
    curated,
    common,
    idOf,
    diagnostics: [
      ...mergeWarnings(own, rules, uses, {lexicon, scope: "paper of the hub"}),
      ...stopWordWarnings(own, {has: curated.isWritten, lexicon, scope: "paper of the hub"}),
      ...themeTermWarnings(own, {
        has: (term) => standing.has(idOf(term)),
        leftOut: (term) =>
          leftOut(term, own, ...(curated.phrase(term).length === 0 ? [shared] : [])),
        scope: "paper of the hub"
      })
    ]
  };
}

function isCommon(papersWith: number, papers: number): boolean {
  return papers >= fewestForCommon && papersWith > commonShare * papers;
}
