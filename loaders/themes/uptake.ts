import {fightinWordsScore} from "../statistics/fightin-words.js";
import {occurrencesOfAll, readCorpus, type Corpus} from "../text/corpus.js";
import type {Background} from "./background.js";
import type {CuratedCorpus} from "./curated-corpus.js";
import {ownWords, possiblePhrases, type OwnWords} from "./own-words.js";
import {papersOfPhrases, type PhrasePapers} from "./papers-of-phrases.js";
import {rewrite, rulesOf} from "./rewrite.js";
import {sentences} from "./sentences.js";

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
  /** Fightin' Words z of the citing papers against those of other hubs; null where there are none. */
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

/** What the uptake of a hub's words is measured with. */
export interface UptakeOptions {
  /** The words of the citing papers. */
  curated: Pick<CuratedCorpus, "corpus" | "rules" | "stopFlags">;
  /** Words too common among the citing papers to say anything alone. */
  common: ReadonlySet<string>;
  background: Background;
  /** The ids of the terms of the citing papers. */
  terms: ReadonlySet<string>;
}

const nobody: PhrasePapers = {papers: [], ats: [], occurrences: 0};

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
  const {corpus: own} = rewrite(read, rulesOf(rules, corpus.papers.length - 1));
  const stops = curated.stopFlags();
  const isStop = (word: number) => stops[word] === 1;
  const known = papersOfPhrases(corpus, possiblePhrases(own, isStop));
  const idOf = (words: readonly number[]) =>
    words.map((word) => lexicon.keys[word] ?? "").join(" ");
  const of = ({words}: OwnWords) => known.get(words.join(" ")) ?? nobody;
  const all = ownWords(own, isStop, (words) => known.has(words.join(" ")));
  const isCommon = ({words}: OwnWords) => words.length === 1 && common.has(idOf(words));
  const found = all.filter((one) => !isCommon(one));
  const scores = scoresOf(
    new Map(found.map((one) => [idOf(one.words), of(one).occurrences])),
    occurrencesOfAll(corpus),
    {background, hubId: hub.hub_id}
  );
  return (["title", "abstract"] as const).flatMap((part) =>
    sentences(hub[part] ?? "").map(({from, to}, i) => {
      const isInside = (one: OwnWords) => one.part === part && from <= one.from && one.from < to;
      const inside = found.filter(isInside);
      const echoing = echoingPapers(all.filter(isInside), of, isCommon);
      const echoes = inside.map((one) => ({
        id: idOf(one.words),
        from: one.from,
        to: one.to,
        papers: of(one).papers.length,
        echoes: of(one).papers.filter((paper) => echoing.has(paper)).length,
        z: scores.get(idOf(one.words)) ?? null,
        places: terms.has(idOf(one.words)) ? null : placesOf(of(one), one.words.length, corpus)
      }));
      return {part, sentence: i + 1, from, to, echoes};
    })
  );
}

function echoingPapers(
  inside: readonly OwnWords[],
  of: (one: OwnWords) => PhrasePapers,
  isCommon: (one: OwnWords) => boolean
): Set<number> {
  const words = new Map<number, number>();
  const telling = new Set<number>();
  const distinct = new Map(inside.map((one) => [one.words.join(" "), one]));
  for (const one of distinct.values()) {
    const weight = one.words.length > 1 ? 2 : 1;
    for (const paper of of(one).papers) {
      words.set(paper, (words.get(paper) ?? 0) + weight);
      if (!isCommon(one)) telling.add(paper);
    }
  }
  return new Set([...telling].filter((paper) => (words.get(paper) ?? 0) >= 2));
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
 * The Fightin' Words z of words in the citing papers against the papers of other hubs, as the
 * background has them. The totals are those of all words; the prior is how often a word stands in
 * both together, with the weight of the smaller side. Empty where the background has no other hub.
 */
function scoresOf(
  occurrences: ReadonlyMap<string, number>,
  ownTotal: number,
  {background, hubId}: {background: Background; hubId: string}
): Map<string, number> {
  const pooled = background.occurrencesIn(hubId);
  const rest = background.occurrences - pooled;
  if (rest <= 0 || ownTotal === 0) return new Map();
  const prior = Math.min(ownTotal, rest);
  const weight = prior / (ownTotal + rest);
  const all = {group: ownTotal, rest, prior};
  return new Map(
    Array.from(occurrences, ([id, own]) => {
      const others = Math.max(0, background.occurrencesOf(id) - (pooled > 0 ? own : 0));
      return [
        id,
        fightinWordsScore({group: own, rest: others, prior: (own + others) * weight}, all)
      ];
    })
  );
}
