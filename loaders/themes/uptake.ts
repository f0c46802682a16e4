import {fightinWords} from "../statistics/fightin-words.js";
import {occurrencesOfAll, readCorpus, type Corpus} from "../text/corpus.js";
import type {Background} from "./background.js";
import {rewrite, type Rule} from "./rewrite.js";
import {stopFlags} from "./stop-flags.js";
import {findSequences} from "./term-places.js";

/** A word or phrase of the hub's own text, and how many citing papers have it. */
export interface Echo {
  part: "title" | "abstract";
  id: string;
  from: number;
  to: number;
  papers: number;
  /** Fightin' Words z of the citing papers against the rest of the background; null without one. */
  z: number | null;
}

/** What the uptake of a hub's words is measured with. */
export interface UptakeOptions {
  /** The corpus of the citing papers, and the rules that were applied to it. */
  corpus: Corpus;
  rules: readonly Rule[];
  /** The curated stop words. */
  stopWords: readonly string[];
  /** Words too common among the citing papers to say anything alone. */
  common: ReadonlySet<string>;
  background: Background;
}

const longest = 4;

/**
 * The uptake of a hub's own words: its title and abstract as words and phrases, each the longest one
 * from there on that a citing paper has too, or a single word that none has.
 */
export function uptake(
  hub: {title: string | null; abstract: string | null},
  {corpus, rules, stopWords, common, background}: UptakeOptions
): Echo[] {
  const {lexicon} = corpus;
  const {corpus: own} = rewrite(
    readCorpus([{title: hub.title, summary: hub.abstract}], lexicon),
    rules
  );
  const isStop = stopFlags(lexicon, stopWords);
  const stops = (at: number) => at >= own.words.length || (isStop[own.words[at] ?? 0] ?? 0) === 1;
  const sequences = new Map<string, number[]>();
  for (let at = 0; at < own.words.length; ++at) {
    for (let length = 1; length <= longest && !stops(at + length - 1); ++length) {
      if (length > 1 && breaks(own, at + length - 1)) break;
      const words = Array.from(own.words.subarray(at, at + length));
      sequences.set(words.join(" "), words);
    }
  }
  const keys = [...sequences.keys()];
  const counts = countPapers(corpus, [...sequences.values()]);
  const papersOf = new Map(keys.map((key, i) => [key, counts[i] ?? {papers: 0, occurrences: 0}]));

  const echoes: (Echo & {occurrences: number})[] = [];
  for (let at = 0; at < own.words.length;) {
    if (stops(at)) {
      at += 1;
      continue;
    }
    let length = 1;
    for (
      let more = 2;
      more <= longest && !stops(at + more - 1) && !breaks(own, at + more - 1);
      ++more
    ) {
      if ((papersOf.get(own.words.subarray(at, at + more).join(" "))?.papers ?? 0) > 0)
        length = more;
    }
    const words = own.words.subarray(at, at + length);
    const id = Array.from(words, (word) => lexicon.keys[word] ?? "").join(" ");
    const found = papersOf.get(words.join(" "));
    if (length > 1 || !common.has(id)) {
      echoes.push({
        part: own.inTitle[at] === 1 ? "title" : "abstract",
        id,
        from: own.from[at] ?? 0,
        to: own.to[at + length - 1] ?? 0,
        papers: found?.papers ?? 0,
        occurrences: found?.occurrences ?? 0,
        z: null
      });
    }
    at += length;
  }
  return withScores(echoes, occurrencesOfAll(corpus), background);
}

function breaks({starts}: Corpus, at: number): boolean {
  return starts[at] === 1;
}

function countPapers(
  corpus: Corpus,
  sequences: readonly number[][]
): {papers: number; occurrences: number}[] {
  const counts = sequences.map(() => ({papers: 0, occurrences: 0, last: -1}));
  findSequences(
    corpus,
    sequences.map((words, term) => ({words, term})),
    ({paper, at, term}) => {
      const count = counts[term];
      if (count === undefined) return;
      count.occurrences += 1 + (corpus.inTitle[at] ?? 0);
      if (count.last === paper) return;
      count.last = paper;
      count.papers += 1;
    }
  );
  return counts;
}

function withScores(
  echoes: readonly (Echo & {occurrences: number})[],
  ownWords: number,
  background: Background
): Echo[] {
  const elsewhere = background.occurrences - ownWords;
  const scores =
    elsewhere <= 0
      ? []
      : fightinWords(
          echoes.map(({id, occurrences}) => ({
            group: occurrences,
            rest: Math.max(0, background.occurrencesOf(id) - occurrences),
            prior: background.occurrencesOf(id) + 0.5
          }))
        );
  return echoes.map(({occurrences: _, ...echo}, i) => ({...echo, z: scores[i] ?? null}));
}
