import {randomLcg} from "d3-random";
import {phraseFeatures} from "../../loaders/clusters/phrase-features.js";
import {phrasedPapers} from "../../loaders/clusters/phrased-papers.js";
import {sampleOfPapers} from "../../loaders/clusters/structure-test/structure-test.js";
import {shuffledPhrases} from "../../loaders/clusters/structure-test/shuffled-phrases.js";
import {uncurated, type CurationInput} from "../../loaders/vocabulary/curation.js";
import {bibtex} from "../../loaders/export/bibtex.js";
import {ris} from "../../loaders/export/references.js";
import {readCurations} from "../../loaders/vocabulary/read-curation.js";
import {mergeHub} from "../../loaders/papers/merged-hub.js";
import {analyse} from "../../loaders/analysis/analyse.js";
import {importSummary, messages} from "../../loaders/analysis/import-summary.js";
import {csv} from "../../src/page/files.js";
import {foldedPaper} from "../../src/papers/folded-papers.js";
import {withoutEmphasis} from "../../src/page/latex-emphasis.js";
import {ledgerLines, ledgerSpans} from "../../src/ledger/ledger.js";
import {matchRanges, searchTerms} from "../../src/marks/search-query.js";
import {newVocabulary, uptakeSentences} from "../../src/themes/uptake.js";

const file = (path: string, text: string) => ({path, text});
const curation: CurationInput = {
  ...uncurated,
  shared: {
    ...uncurated.shared,
    stopwords: file("stopwords.txt", "learning of networks\nshallow\n"),
    thesaurus: file("thesaurus.csv", "variant,preferred\nnets,networks\n")
  }
};

const hubOf = (bytes: Uint8Array) => ({
  ...{id: "hub", path: "hub.txt", diagnostics: [], curation},
  pages: [{source: {path: "hub.txt", bytes}, provenance: null}]
});

/** Reads the text of a hub: its lines, facts and papers. */
export function readText(bytes: Uint8Array): void {
  mergeHub(hubOf(bytes));
}

/** Reads the text of a hub, its words and its phrases, and all that pages and exports make of them. */
export function readEverything(bytes: Uint8Array): void {
  const tables = analyse(hubOf(bytes), {intervals: false}).core();
  const {papers, lines, diagnostics, terms, theme_uptake} = tables;
  messages(tables);
  importSummary(tables);
  for (const {title, abstract} of tables.hubs) {
    newVocabulary(terms, {title, abstract});
    for (const [part, text] of [
      ["title", title ?? ""],
      ["abstract", abstract ?? ""]
    ] as const) {
      const cut = withoutEmphasis(text);
      for (const {echoes} of uptakeSentences(theme_uptake, part)) {
        for (const {start, end} of echoes) cut(start, end);
      }
    }
    bibtex(papers);
    ris(papers);
  }
  const sought = searchTerms('deep "learning of" a');
  for (const paper of papers) {
    foldedPaper(paper);
    for (const text of [paper.title, paper.summary]) {
      const cut = withoutEmphasis(text ?? "");
      for (const [from, to] of matchRanges(text ?? "", sought)) cut(from, to);
    }
  }
  for (const {line} of ledgerLines(lines, diagnostics)) ledgerSpans(line);
  csv(lines, ["line", "text", "became"]);
  const {own, shared} = readCurations(curation).curations;
  const phrased = phrasedPapers(papers, {own, shared});
  phraseFeatures(phrased, 2);
  shuffledPhrases(sampleOfPapers(phrased, randomLcg(1)), randomLcg(1));
}
