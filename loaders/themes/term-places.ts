import {Int32List} from "../text/lists.js";
import type {Corpus} from "../text/corpus.js";
import type {Phrases} from "./phrases.js";
import {SequenceIndex} from "./sequence-index.js";

/**
 * Where terms stand in papers, in the order of the papers: place i is term `term[i]` in paper
 * `paper[i]`, from `from[i]` to `to[i]` of its title (`inTitle[i]` 1) or summary. `nested[i]` is 1
 * where the place lies inside that of a longer term.
 */
export interface TermPlaces {
  paper: Int32Array;
  term: Int32Array;
  from: Int32Array;
  to: Int32Array;
  inTitle: Uint8Array;
  nested: Uint8Array;
}

/**
 * Finds every place of terms: `termOf` gives the term of a phrase, `others` further sequences of
 * words.
 */
export function termPlaces(
  corpus: Corpus,
  {standing}: Phrases,
  termOf: ReadonlyMap<number, number>,
  others: readonly {words: readonly number[]; term: number}[]
): TermPlaces {
  const papers = new Int32List();
  const terms = new Int32List();
  const ats = new Int32List();
  const lengths = new Int32List();
  const further: {at: number; length: number; term: number}[] = [];
  findSequences(corpus, others, (place) => further.push(place));
  further.sort((a, b) => a.at - b.at || a.length - b.length);
  let next = 0;
  for (let paper = 0; paper + 1 < corpus.papers.length; ++paper) {
    const end = corpus.papers[paper + 1] ?? 0;
    for (let at = corpus.papers[paper] ?? 0; at < end; ++at) {
      for (let length = 1; length <= standing.length || further[next]?.at === at; ++length) {
        const phrase = standing[length - 1]?.[at] ?? -1;
        const term = phrase < 0 ? undefined : termOf.get(phrase);
        if (term !== undefined) add(paper, at, length, term);
        for (let place = further[next]; place?.at === at && place.length === length;) {
          add(paper, at, length, place.term);
          place = further[++next];
        }
      }
    }
  }
  const at = ats.toArray();
  const length = lengths.toArray();
  return {
    paper: papers.toArray(),
    term: terms.toArray(),
    from: at.map((first) => corpus.from[first] ?? 0),
    to: at.map((first, i) => corpus.to[first + (length[i] ?? 0) - 1] ?? 0),
    inTitle: new Uint8Array(at.map((first) => corpus.inTitle[first] ?? 0)),
    nested: nestedPlaces(at, length, corpus.words.length)
  };

  function add(paper: number, at: number, length: number, term: number): void {
    papers.push(paper);
    ats.push(at);
    lengths.push(length);
    terms.push(term);
  }
}

/**
 * Visits every place where one of the sequences stands, unbroken; stop words may be in it. At one
 * place shorter sequences come first.
 */
export function findSequences(
  corpus: Corpus,
  others: readonly {words: readonly number[]; term: number}[],
  visit: (place: {paper: number; at: number; length: number; term: number}) => void
): void {
  const {papers} = corpus;
  const index = new SequenceIndex<number>();
  for (const {words, term} of others) index.add(words, term);
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    const end = papers[paper + 1] ?? 0;
    for (let at = papers[paper] ?? 0; at < end; ++at) {
      for (const {length, values} of index.standing(corpus, at, end)) {
        for (const term of values) visit({paper, at, length, term});
      }
    }
  }
}

function nestedPlaces(at: Int32Array, length: Int32Array, words: number): Uint8Array {
  const longest = new Uint16Array(words);
  at.forEach((first, i) => {
    const own = length[i] ?? 0;
    for (let k = first; k < first + own; ++k) longest[k] = Math.max(longest[k] ?? 0, own);
  });
  const nested = new Uint8Array(at.length).fill(1);
  at.forEach((first, i) => {
    const own = length[i] ?? 0;
    for (let k = first; k < first + own; ++k) if ((longest[k] ?? 0) <= own) nested[i] = 0;
  });
  return nested;
}
