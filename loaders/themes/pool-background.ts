import {csvFormatRows} from "d3-dsv";
import {occurrencesOfAll, type PaperText, tokenisePapers} from "../text/corpus.js";
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
  const {corpus, kinds, stopFlags} = curatedCorpus(tokenisePapers(papers), {
    own: noCuration,
    shared
  });
  const {lexicon} = corpus;
  const phrases = findPhrases(corpus, stopFlags(), {kinds});
  const rows = phrases.words.flatMap((words, i) =>
    phrases.papers[i] === 0
      ? []
      : [
          [
            lexicon.phraseKey(words),
            String(phrases.papers[i] ?? 0),
            String(phrases.occurrences[i] ?? 0)
          ]
        ]
  );
  rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0));
  const all = [totalRow, String(papers.length), String(occurrencesOfAll(corpus))];
  let first = 0;
  const ofHubs = hubs.map(({hub_id, papers: own}) => {
    const occurrences = occurrencesOfAll(corpus, {from: first, to: (first += own.length)});
    return [hubRow(hub_id), String(own.length), String(occurrences)];
  });
  return `${csvFormatRows([backgroundColumns, all, ...ofHubs, ...rows])}\n`;
}
