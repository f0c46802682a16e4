import {csvFormatRows} from "d3-dsv";
import {occurrencesOfAll, type PaperText} from "../text/corpus.js";
import {backgroundColumns, totalRow} from "./background.js";
import {curatedCorpus} from "./curated-corpus.js";
import {readTexts} from "./read-texts.js";
import type {Curation} from "./curation/curation.js";
import {findPhrases} from "./phrases.js";
import {noCuration} from "./curation/read-curation.js";

/**
 * Makes the background file from the citing papers of all hubs, pooled: how many papers have each
 * word and phrase and how often it stands in them, titles counted twice, for those of two papers or
 * more, in the order of the terms. The curation of all hubs applies, that of single hubs does not.
 */
export function poolBackground(papers: readonly PaperText[], shared: Curation): string {
  const {corpus, stopFlags} = curatedCorpus(readTexts(papers), {own: noCuration, shared});
  const {lexicon} = corpus;
  const phrases = findPhrases(corpus, stopFlags());
  const rows = phrases.words.map((words, i) => [
    words.map((word) => lexicon.keys[word] ?? "").join(" "),
    String(phrases.papers[i] ?? 0),
    String(phrases.occurrences[i] ?? 0)
  ]);
  rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0));
  const all = [totalRow, String(papers.length), String(occurrencesOfAll(corpus))];
  return `${csvFormatRows([backgroundColumns, all, ...rows])}\n`;
}
