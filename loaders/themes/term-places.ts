import type {Corpus} from "../text/corpus.js";
import {Int32List} from "../text/lists.js";

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
 * Finds every place of terms, by their words: wherever they stand one after another, unbroken. This is
 * what it is for a paper to have a term, in every figure and table, be it inside a longer term or not.
 */
export function termPlaces(corpus: Corpus, terms: readonly (readonly number[])[]): TermPlaces {
  const papers = new Int32List();
  const found = new Int32List();
  const ats = new Int32List();
  const lengths = new Int32List();
  findSequences(
    corpus,
    terms.map((words, term) => ({words, term})),
    ({paper, at, length, term}) => {
      papers.push(paper);
      ats.push(at);
      lengths.push(length);
      found.push(term);
    }
  );
  const at = ats.toArray();
  const length = lengths.toArray();
  return {
    paper: papers.toArray(),
    term: found.toArray(),
    from: at.map((first) => corpus.from[first] ?? 0),
    to: at.map((first, i) => corpus.to[first + (length[i] ?? 0) - 1] ?? 0),
    inTitle: new Uint8Array(at.map((first) => corpus.inTitle[first] ?? 0)),
    nested: nestedPlaces(at, length, corpus.words.length)
  };
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
      index.standing(corpus, at, end, (length, values) => {
        for (const term of values) visit({paper, at, length, term});
      });
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

/** How many papers have each term, and how often it stands in them, titles counted twice. */
export function countPlaces(
  {paper, term, inTitle}: TermPlaces,
  terms: number
): {papers: number; occurrences: number}[] {
  const counts = Array.from({length: terms}, () => ({papers: 0, occurrences: 0, last: -1}));
  for (let i = 0; i < term.length; ++i) {
    const count = counts[term[i] ?? 0];
    if (count === undefined) continue;
    count.occurrences += 1 + (inTitle[i] ?? 0);
    if (count.last === paper[i]) continue;
    count.last = paper[i] ?? -1;
    count.papers += 1;
  }
  return counts.map(({papers, occurrences}) => ({papers, occurrences}));
}

/** In how many papers each word of a corpus stands. */
export function papersOfWords({words, papers, lexicon}: Corpus): Int32Array {
  const counts = new Int32Array(lexicon.keys.length);
  const last = new Int32Array(lexicon.keys.length).fill(-1);
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    for (let at = papers[paper] ?? 0; at < (papers[paper + 1] ?? 0); ++at) {
      const word = words[at] ?? 0;
      if (last[word] === paper) continue;
      last[word] = paper;
      counts[word] = (counts[word] ?? 0) + 1;
    }
  }
  return counts;
}

/** The terms of each paper, each once. */
export function termsOfPapers({paper, term}: TermPlaces, papers: number): number[][] {
  const sets = Array.from({length: papers}, () => new Set<number>());
  for (let i = 0; i < term.length; ++i) sets[paper[i] ?? 0]?.add(term[i] ?? 0);
  return sets.map((set) => [...set].sort((a, b) => a - b));
}

/** The papers that have a phrase, ascending, and the first word of each place. */
export interface PhrasePapers {
  papers: number[];
  ats: number[];
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
      const known = found.get(key) ?? {papers: [], ats: []};
      found.set(key, known);
      known.ats.push(at);
      if (known.papers.at(-1) !== paper) known.papers.push(paper);
    }
  );
  return found;
}

interface Node<Value> {
  length: number;
  next: Map<number, Node<Value>>;
  values: Value[];
}

/**
 * Values by sequences of words. What stands at a place is found by its own words, however many
 * sequences start alike.
 */
export class SequenceIndex<Value> {
  readonly #root: Node<Value> = {length: 0, next: new Map(), values: []};

  /** Adds a value of a sequence, which may have several; nothing has the sequence of no words. */
  add(words: readonly number[], value: Value): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      const next = node.next.get(word) ?? {length: node.length + 1, next: new Map(), values: []};
      node.next.set(word, next);
      node = next;
    }
    node.values.push(value);
  }

  /**
   * Visits the sequences that stand from a place of a corpus on, unbroken and before `end`, the
   * shortest first, with their lengths and values.
   */
  standing(
    {words, starts}: Pick<Corpus, "words" | "starts">,
    at: number,
    end: number,
    visit: (length: number, values: readonly Value[]) => void
  ): void {
    let node: Node<Value> | undefined = this.#root;
    for (let next = at; next < end && (next === at || starts[next] === 0); ++next) {
      node = node.next.get(words[next] ?? -1);
      if (node === undefined) return;
      if (node.values.length > 0) visit(node.length, node.values);
    }
  }
}
