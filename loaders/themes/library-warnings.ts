import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import {type PaperText, type TokenisedPapers, tokenisePapers} from "../text/corpus.js";
import {keyOf} from "../text/lexicon.js";
import {curatedCorpus} from "./curated-corpus.js";
import type {Curation} from "../vocabulary/curation.js";
import {noCuration} from "../vocabulary/read-curation.js";
import {excludingLine} from "./excluding-line.js";
import {mergeWarnings, themeTermWarnings} from "./curation-warnings.js";
import {papersOfPhrases} from "./papers-of-phrases.js";

/**
 * What of the curation for all hubs no text of the library has a use for, be it of a hub or of a
 * citing paper: a warning for each line of the thesaurus and of the themes, and one note for the
 * stop words, since a general list of them always has words that a small library has not.
 */
export function libraryWarnings(texts: readonly PaperText[], shared: Curation): Diagnostic[] {
  const read = tokenisePapers(texts);
  const {corpus, rules, uses, phrase} = curatedCorpus(read, {own: noCuration, shared});
  const {lexicon} = corpus;
  const standing = papersOfPhrases(
    corpus,
    shared.themeTerms.map(({term}) => phrase(term))
  );
  return [
    ...mergeWarnings(shared, rules, uses, {lexicon, scope: "text of the library"}),
    ...themeTermWarnings(shared, {
      has: (term) => standing.has(phrase(term).join(" ")),
      leftOut: (term) => excludingLine(term, [shared], lexicon),
      scope: "text of the library"
    }),
    ...stopWordNotes(read, shared)
  ];
}

function stopWordNotes(read: TokenisedPapers, shared: Curation): Diagnostic[] {
  const {corpus} = curatedCorpus(read, {own: noCuration, shared: noCuration});
  const {keys} = corpus.lexicon;
  const words = new Set(
    Array.from(corpus.words, (word) => keyOf((keys[word] ?? "").toLowerCase()))
  );
  const unused = shared.stopWords.filter(
    ({term}) => !term.split(/[\s-]+/u).every((word) => words.has(keyOf(word.toLowerCase())))
  );
  const [first] = unused;
  if (first === undefined) return [];
  const reason = `${String(unused.length)} of ${String(shared.stopWords.length)} stop words stand in no text of the library`;
  const text = unused.map(({term}) => term).join(", ");
  return [diagnostic("note", "curation-unused", reason, first.place, {text})];
}
