import {Integers} from "../integers.js";
import type {Corpus} from "../text/corpus.js";
import type {Phrases} from "./phrases.js";

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

/** Finds every place of terms: `termOf` gives the term of a phrase, `others` further sequences of words. */
export function termPlaces(
  corpus: Corpus,
  phrases: Phrases,
  termOf: ReadonlyMap<number, number>,
  others: readonly {words: readonly number[]; term: number}[]
): TermPlaces {
  const found: {paper: number; at: number; length: number; term: number}[] = [];
  phrases.forEach((at, length, phrase, paper) => {
    const term = termOf.get(phrase);
    if (term !== undefined) found.push({paper, at, length, term});
  });
  if (others.length > 0) {
    findSequences(corpus, others, (place) => found.push(place));
    found.sort((a, b) => a.at - b.at || a.length - b.length);
  }
  const paper = new Integers();
  const term = new Integers();
  const from = new Integers();
  const to = new Integers();
  const inTitle = new Integers();
  for (const place of found) {
    paper.push(place.paper);
    term.push(place.term);
    from.push(corpus.from[place.at] ?? 0);
    to.push(corpus.to[place.at + place.length - 1] ?? 0);
    inTitle.push(corpus.inTitle[place.at] ?? 0);
  }
  return {
    paper: paper.toArray(),
    term: term.toArray(),
    from: from.toArray(),
    to: to.toArray(),
    inTitle: Uint8Array.from(inTitle.toArray()),
    nested: nestedPlaces(found)
  };
}

/** Visits every place where one of the sequences stands, unbroken; stop words may be in it. */
export function findSequences(
  {words, starts, papers}: Corpus,
  others: readonly {words: readonly number[]; term: number}[],
  visit: (place: {paper: number; at: number; length: number; term: number}) => void
): void {
  const byFirst = new Map<number, {words: readonly number[]; term: number}[]>();
  for (const other of others) {
    const first = other.words[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), other]);
  }
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    const end = papers[paper + 1] ?? 0;
    for (let at = papers[paper] ?? 0; at < end; ++at) {
      for (const {words: sequence, term} of byFirst.get(words[at] ?? -1) ?? []) {
        const stands =
          at + sequence.length <= end &&
          sequence.every((word, k) => words[at + k] === word && (k === 0 || starts[at + k] === 0));
        if (stands) visit({paper, at, length: sequence.length, term});
      }
    }
  }
}

function nestedPlaces(found: readonly {at: number; length: number}[]): Uint8Array {
  const nested = new Uint8Array(found.length);
  const order = found
    .map((_, i) => i)
    .sort((a, b) => (found[b]?.length ?? 0) - (found[a]?.length ?? 0));
  const longest = new Map<number, number>();
  for (const i of order) {
    const {at, length} = found[i] ?? {at: 0, length: 0};
    let covered = true;
    for (let k = at; k < at + length; ++k) covered &&= (longest.get(k) ?? 0) > length;
    if (covered) nested[i] = 1;
    for (let k = at; k < at + length; ++k) if (!longest.has(k)) longest.set(k, length);
  }
  return nested;
}
