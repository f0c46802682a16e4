import {csvFormatRows} from "d3-dsv";
import {type Corpus, occurrencesOfAll, type PaperText, tokenisePapers} from "../text/corpus.js";
import {backgroundColumns, hubRow, totalRow} from "../vocabulary/background.js";
import {curatedCorpus} from "./curated-corpus.js";
import type {Curation} from "../vocabulary/curation.js";
import {findPhrases} from "./phrases.js";
import {noCuration} from "../vocabulary/read-curation.js";

interface PooledHub {
  hub_id: string;
  papers: readonly PaperText[];
}

/**
 * Makes the background file from the citing papers of all hubs, pooled: how many papers have each
 * word and phrase and how often it stands in them, titles counted twice, for those of two papers or
 * more, in the order of the terms, after the totals of all and of each hub. The curation of all hubs
 * applies, that of single hubs does not.
 */
export function poolBackground(hubs: readonly PooledHub[], shared: Curation): string {
  const papers = hubs.flatMap((hub) => hub.papers);
  const {corpus, terms} = phraseCounts(papers, shared);
  const rows = terms.map(([term, ...counts]) => [term, ...counts.map(String)]);
  rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0));
  const all = [totalRow, String(papers.length), String(occurrencesOfAll(corpus))];
  let first = 0;
  const ofHubs = hubs.map(({hub_id, papers: own}) => {
    const occurrences = occurrencesOfAll(corpus, {from: first, to: (first += own.length)});
    return [hubRow(hub_id), String(own.length), String(occurrences)];
  });
  return `${csvFormatRows([backgroundColumns, all, ...ofHubs, ...rows])}\n`;
}

/** A term of some papers: its key, how many of them have it, how often it stands in them. */
export type TermCount = readonly [term: string, papers: number, occurrences: number];

/** The terms of the citing papers of a hub, those of one paper too, and the totals. */
export interface TermCounts {
  papers: number;
  occurrences: number;
  terms: TermCount[];
}

/**
 * Counts the terms of the citing papers of one hub alone, so that counts of many hubs add up: what is
 * a phrase is found in its papers, where `poolBackground` finds it in those of all hubs.
 */
export function countTerms(papers: readonly PaperText[], shared: Curation): TermCounts {
  const {corpus, terms} = phraseCounts(papers, shared, 1);
  return {papers: papers.length, occurrences: occurrencesOfAll(corpus), terms};
}

function phraseCounts(
  papers: readonly PaperText[],
  shared: Curation,
  minPapers?: number
): {corpus: Corpus; terms: TermCount[]} {
  const {corpus, kinds, stopFlags} = curatedCorpus(tokenisePapers(papers), {
    own: noCuration,
    shared
  });
  const phrases = findPhrases(corpus, stopFlags(), {kinds, ...(minPapers && {minPapers})});
  const terms = phrases.words.flatMap((words, i): TermCount[] => {
    const [having = 0, standing = 0] = [phrases.papers[i], phrases.occurrences[i]];
    return having === 0 ? [] : [[corpus.lexicon.phraseKey(words), having, standing]];
  });
  return {corpus, terms};
}
