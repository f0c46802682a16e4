import {csvFormatRows} from "d3-dsv";
import {occurrencesOfAll, readCorpus, type PaperText} from "../text/corpus.js";
import {backgroundColumns, totalRow} from "./background.js";
import type {Curation} from "./curation/curation.js";
import {findPhrases} from "./phrases.js";
import {noCuration} from "./curation/read-curation.js";
import {rewrite} from "./rewrite.js";
import {stopFlags} from "./stop-flags.js";
import {termRules} from "./term-rules.js";

/**
 * Makes the background file from the citing papers of all hubs, pooled: how many papers have each
 * word and phrase and how often it stands in them, titles counted twice, for those of two papers or
 * more, in the order of the terms. The curation of all hubs applies, that of single hubs does not.
 */
export function poolBackground(papers: readonly PaperText[], shared: Curation): string {
  const read = readCorpus(papers);
  const {lexicon} = read;
  const {corpus} = rewrite(read, termRules(papers, {own: noCuration, shared}, lexicon));
  const stopWords = shared.stopWords.map(({term}) => term);
  const phrases = findPhrases(corpus, stopFlags(lexicon, stopWords));
  const rows = phrases.words.map((words, i) => [
    words.map((word) => lexicon.keys[word] ?? "").join(" "),
    String(phrases.papers[i] ?? 0),
    String(phrases.occurrences[i] ?? 0)
  ]);
  rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0));
  const all = [totalRow, String(papers.length), String(occurrencesOfAll(corpus))];
  return `${csvFormatRows([backgroundColumns, all, ...rows])}\n`;
}
