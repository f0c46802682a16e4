import {fightinWordsScore} from "../statistics/term-weights.js";
import {type Corpus, readCorpus} from "../text/corpus.js";
import type {Background} from "../vocabulary/background.js";
import {applyThesaurus, rulesOf} from "./apply-thesaurus.js";
import type {CuratedCorpus} from "./curated-corpus.js";
import {ownWords, possiblePhrases, sentences} from "./own-text.js";
import {papersOfPhrases, type PhrasePapers} from "./term-places.js";

/** A place of a citing paper where a word or phrase stands. */
export interface EchoPlace {
  paper: number;
  part: "title" | "summary";
  from: number;
  to: number;
}

/** A word or phrase of the hub's own text, and how many citing papers have it. */
export interface Echo {
  id: string;
  from: number;
  to: number;
  papers: number;
  /** How many of those echo the sentence. */
  echoes: number;
  /**
   * Fightin' Words z of the citing papers that have it, against those of other hubs; null where there
   * are none.
   */
  z: number | null;
  /** Where they have it, if it is none of their terms; null for a term. */
  places: EchoPlace[] | null;
}

/** A sentence of the hub's own text, numbered from 1 in its part, with its words and phrases. */
export interface EchoedSentence {
  part: "title" | "abstract";
  sentence: number;
  from: number;
  to: number;
  echoes: Echo[];
}

interface UptakeOptions {
  /** The words of the citing papers. */
  curated: Pick<CuratedCorpus, "corpus" | "rules" | "stopFlags">;
  /** Words too common among the citing papers to say anything alone. */
  common: ReadonlySet<string>;
  background: Background;
  /** The ids of the terms of the citing papers. */
  terms: ReadonlySet<string>;
}

const nobody: PhrasePapers = {papers: [], ats: []};

/**
 * The uptake of a hub's own words: the sentences of its title and abstract as words and phrases,
 * each the longest one from there on that a citing paper has too, or a single word. A paper echoes a
 * sentence if it has a phrase of it or two of its words, one of which is not too common here; one word
 * alone may be chance. Common words are not among the echoes.
 */
export function uptake(
  hub: {hub_id: string; title: string | null; abstract: string | null},
  {curated, common, background, terms}: UptakeOptions
): EchoedSentence[] {
  const {corpus, rules} = curated;
  const {lexicon} = corpus;
  const read = readCorpus([{title: hub.title, summary: hub.abstract}], lexicon);
  const {corpus: own} = applyThesaurus(read, rulesOf(rules, corpus.papers.length - 1));
  const stops = curated.stopFlags();
  const isStop = (word: number) => stops[word] === 1;
  const known = papersOfPhrases(corpus, possiblePhrases(own, isStop));
  const all = ownWords(own, isStop, (words) => known.has(words.join(" "))).map((one) => {
    const id = lexicon.phraseKey(one.words);
    const key = one.words.join(" ");
    const having = known.get(key) ?? nobody;
    const isPhrase = one.words.length > 1;
    return {
      ...one,
      id,
      key,
      having,
      papers: having.papers,
      isPhrase,
      isCommon: !isPhrase && common.has(id)
    };
  });
  const scores = scoresOf(
    new Map(all.flatMap(({id, papers, isCommon}) => (isCommon ? [] : [[id, papers.length]]))),
    corpus.papers.length - 1,
    {background, hubId: hub.hub_id}
  );
  const places = new Map<string, EchoPlace[]>();
  const placesIn = ({key, having, words}: (typeof all)[number]) => {
    const found = places.get(key) ?? placesOf(having, words.length, corpus);
    places.set(key, found);
    return found;
  };
  const counts = echoCounter(corpus.papers.length - 1);
  return (["title", "abstract"] as const).flatMap((part) => {
    const ofPart = all.filter((one) => one.part === part);
    let next = 0;
    return sentences(hub[part] ?? "").map(({from, to}, i) => {
      while ((ofPart[next]?.from ?? Infinity) < from) next += 1;
      const first = next;
      while ((ofPart[next]?.from ?? Infinity) < to) next += 1;
      const inside = ofPart.slice(first, next);
      const echoing = counts(inside);
      const echoes = inside.flatMap((one) =>
        one.isCommon
          ? []
          : {
              id: one.id,
              from: one.from,
              to: one.to,
              papers: one.papers.length,
              echoes: echoing.get(one.key) ?? 0,
              z: scores.get(one.id) ?? null,
              places: terms.has(one.id) ? null : placesIn(one)
            }
      );
      return {part, sentence: i + 1, from, to, echoes};
    });
  });
}

function placesOf(
  {papers, ats}: PhrasePapers,
  length: number,
  {papers: offsets, from, to, inTitle}: Corpus
): EchoPlace[] {
  let next = 0;
  return ats.map((at) => {
    while ((offsets[(papers[next] ?? 0) + 1] ?? Infinity) <= at) next += 1;
    return {
      paper: papers[next] ?? 0,
      part: inTitle[at] === 1 ? "title" : "summary",
      from: from[at] ?? 0,
      to: to[at + length - 1] ?? 0
    };
  });
}

/**
 * The Fightin' Words z of words that so many of the `citing` papers have, against the papers of other
 * hubs, as the background has them: the log-odds that a paper has the word, whatever its number of
 * places. The prior is the share of both together, with the weight of the smaller side. Empty where
 * the background has no other hub.
 */
function scoresOf(
  papersWith: ReadonlyMap<string, number>,
  citing: number,
  {background, hubId}: {background: Background; hubId: string}
): Map<string, number> {
  const isPooled = background.occurrencesIn(hubId) > 0;
  const rest = background.othersOf(hubId).papers;
  if (rest <= 0 || citing === 0) return new Map();
  const prior = Math.min(citing, rest);
  const weight = prior / (citing + rest);
  const all = {group: citing, rest, prior};
  return new Map(
    Array.from(papersWith, ([id, own]) => {
      const pooled = background.papersWith(id) - (isPooled ? own : 0);
      const others = Math.min(rest, Math.max(0, pooled));
      return [
        id,
        fightinWordsScore({group: own, rest: others, prior: (own + others) * weight}, all)
      ];
    })
  );
}

/** A word or phrase of a sentence, and the papers that have it. */
interface Said {
  key: string;
  papers: readonly number[];
  isPhrase: boolean;
  /** Whether it is too common here to tell of an echo alone. */
  isCommon: boolean;
}

const phrase = 2;
const word = 1;
const enough = 2;

/**
 * Counts how many of the papers that have each word or phrase of a sentence, by its key, echo the
 * sentence: those that have a phrase of it or two of its words, one of which is not common. `papers`
 * are all that there are; a sentence of the same words as one before is not counted again.
 */
function echoCounter(papers: number): (sentence: readonly Said[]) => ReadonlyMap<string, number> {
  const weights = new Uint8Array(papers);
  const telling = new Uint8Array(papers);
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (sentence) => {
    const said = new Map(sentence.map((one) => [one.key, one]));
    const words = [...said.keys()].join(",");
    const counts = known.get(words) ?? count([...said.values()]);
    known.set(words, counts);
    return counts;
  };

  function count(said: readonly Said[]): Map<string, number> {
    for (const {papers: having, isPhrase, isCommon} of said) {
      for (const paper of having) {
        weights[paper] = Math.min(enough, (weights[paper] ?? 0) + (isPhrase ? phrase : word));
        if (!isCommon) telling[paper] = 1;
      }
    }
    const echoes = (paper: number) => weights[paper] === enough && telling[paper] === 1;
    const counts = new Map(
      said.map(({key, papers: having}) => [key, having.filter(echoes).length])
    );
    for (const {papers: having} of said) {
      for (const paper of having) {
        weights[paper] = 0;
        telling[paper] = 0;
      }
    }
    return counts;
  }
}
