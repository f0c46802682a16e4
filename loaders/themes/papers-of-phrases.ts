import type {Corpus} from "../text/corpus.js";
import {findSequences} from "./term-places.js";

/**
 * The papers that have a phrase, ascending, how often it stands in them, titles counted twice, and
 * the first word of each place.
 */
export interface PhrasePapers {
  papers: number[];
  ats: number[];
  occurrences: number;
}

/**
 * Which papers have phrases; stop words may be in them. A phrase that none has is not in the
 * result.
 */
export function papersOfPhrases(
  corpus: Corpus,
  phrases: Iterable<readonly number[]>
): Map<string, PhrasePapers> {
  const distinct = [...new Map(Array.from(phrases, (words) => [words.join(" "), words])).entries()];
  const found = new Map<string, PhrasePapers>();
  findSequences(
    corpus,
    distinct.map(([, words], term) => ({words, term})),
    ({paper, at, term}) => {
      const key = distinct[term]?.[0] ?? "";
      const known = found.get(key) ?? {papers: [], ats: [], occurrences: 0};
      found.set(key, known);
      known.occurrences += 1 + (corpus.inTitle[at] ?? 0);
      known.ats.push(at);
      if (known.papers.at(-1) !== paper) known.papers.push(paper);
    }
  );
  return found;
}
