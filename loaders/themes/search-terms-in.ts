import {type PaperText, tokenisePapers, wordsOf} from "../text/corpus.js";
import {curatedCorpus} from "./curated-corpus.js";
import {noCuration} from "../vocabulary/read-curation.js";
import {findSequences} from "./term-places.js";

const shouted = /^\p{Lu}[\p{Lu}\p{N}]*s?$/u;

/** A term by its id, the keys of its words, and all forms that some hub writes it in. */
interface SoughtTerm {
  id: string;
  forms: readonly string[];
}

/** Which papers have each of the terms, by their indices; a term that none has is not in it. */
export type TermSearch = (terms: readonly SoughtTerm[]) => Map<string, Set<number>>;

/**
 * Reads papers as the terms of a hub are read (whole words, singular and plural as one, what the
 * papers abbreviate as they spell it out), to look for any terms in them, be they terms of these
 * papers or not. A form that these papers spell out as something else is not looked for, nor is an
 * abbreviation that they do not spell out: it may stand for something else.
 */
export function searchTermsIn(papers: readonly PaperText[]): TermSearch {
  const {corpus, phrase} = curatedCorpus(tokenisePapers(papers), {
    own: noCuration,
    shared: noCuration
  });
  const {lexicon} = corpus;
  const sequencesOf = ({id, forms}: SoughtTerm): number[][] => {
    const found = new Map<string, number[]>();
    for (const form of [id, ...forms]) {
      const words = phrase(form);
      const key = lexicon.phraseKey(words);
      const asWritten = () => lexicon.phraseKey(wordsOf(form, lexicon)).toLowerCase();
      const isAbbreviated = shouted.test(form) && words.length < id.split(" ").length;
      if (words.length === 0) continue;
      if (key === id || (!isAbbreviated && key.toLowerCase() === asWritten()))
        found.set(key, words);
    }
    return [...found.values()];
  };
  return (terms) => {
    const found = new Map<string, Set<number>>();
    const sequences = terms.flatMap((term, i) =>
      sequencesOf(term).map((words) => ({words, term: i}))
    );
    findSequences(corpus, sequences, ({paper, term}) => {
      const id = terms[term]?.id ?? "";
      found.set(id, (found.get(id) ?? new Set<number>()).add(paper));
    });
    return found;
  };
}
