import {type Corpus, type PaperText, tokenisePapers, toLeft, toRight} from "../text/corpus.js";
import {workKey} from "../text/identity.js";
import {curatedCorpus} from "../themes/curated-corpus.js";
import {other} from "../themes/word-kinds.js";
import type {Curation} from "../vocabulary/curation.js";

/**
 * An undivided phrase of a paper: words, as indices of their keys, that stand side by side between
 * stop words and punctuation. Its weight is 2 in a title and 1 in a summary.
 */
export interface Phrase {
  words: readonly number[];
  weight: number;
  /**
   * Which of the texts of its paper that other papers have word for word it is part of, by a number
   * of the paper; a phrase that is part of none has no number.
   */
  repeated?: number;
  /**
   * The keys of all words of the set phrase that it is part of, those that bind it with them, as `of`
   * in `quality of life`; its parts have the same list. A phrase that stands alone has none.
   */
  whole?: readonly string[];
}

/**
 * Papers as lists of undivided phrases, in the order of the text; `words` holds the words' keys, and
 * `works[p]` the first paper with the title of paper p, of which it is a version. Without that, every
 * paper is a work of its own.
 */
export interface PhrasedPapers {
  words: readonly string[];
  papers: readonly (readonly Phrase[])[];
  works?: readonly number[];
}

/** What an analyst curated, and the hub's own title and abstract, whose abbreviations hold too. */
export interface PhrasingOptions {
  own: Curation;
  shared: Curation;
  hub?: PaperText;
}

/**
 * Reads papers as undivided phrases, with the thesaurus, the stop words and the abbreviations that
 * the texts spell out applied. A paper without any word of its own has no phrases.
 */
export function phrasedPapers(
  papers: readonly PaperText[],
  {own, shared, hub}: PhrasingOptions
): PhrasedPapers {
  const {corpus, kinds, stopFlags} = curatedCorpus(tokenisePapers(papers, hub), {own, shared});
  const {lexicon} = corpus;
  const isStop = stopFlags();
  const names = new Int32Array(lexicon.keys.length).fill(-1);
  const words: string[] = [];

  const works = worksOf(papers);
  const repeats = repeatedClauses(
    corpus,
    works.map((work, paper) => work === paper)
  );
  /** Whether all words from one place to the next bind what stands around them. */
  const binds = (from: number, to: number) => {
    for (let at = from; at < to; ++at) {
      if (corpus.starts[at] === 1 || ((corpus.bound[at] ?? 0) & bothSides) !== bothSides)
        return false;
    }
    return to > from && corpus.starts[to] !== 1;
  };
  const spansOf = (paper: number): Span[] => {
    const spans: Span[] = [];
    const end = corpus.papers[paper + 1] ?? 0;
    let from = corpus.papers[paper] ?? 0;
    const add = (to: number) => {
      if (to > from) spans.push({from, to});
    };
    for (let at = from; at < end; ++at) {
      const isBound = ((corpus.bound[at] ?? 0) & bothSides) !== 0;
      const stops = isStop[corpus.words[at] ?? 0] === 1 && (!isBound || kinds[at] === other);
      if (!stops && corpus.starts[at] !== 1) continue;
      add(at);
      from = stops ? at + 1 : at;
    }
    add(end);
    return spans;
  };
  const nameOf = (word: number) => {
    if (names[word] === -1) names[word] = words.push(lexicon.keys[word] ?? "") - 1;
    return names[word] ?? 0;
  };
  const phrasesOf = (paper: number): Phrase[] => {
    let whole: string[] | null = null;
    return spansOf(paper).map(({from, to}, i, spans): Phrase => {
      const {to: before = from} = spans[i - 1] ?? {};
      const {from: after = to} = spans[i + 1] ?? {};
      const first = binds(before, from) ? before : from;
      if (first === from) whole = binds(to, after) ? [] : null;
      const own = Array.from(corpus.words.subarray(from, to));
      for (const word of corpus.words.subarray(first, to)) whole?.push(lexicon.keys[word] ?? "");
      const repeated = repeats[from] ?? -1;
      return {
        words: own.map(nameOf),
        weight: 1 + (corpus.inTitle[from] ?? 0),
        ...(repeated >= 0 && {repeated}),
        ...(whole !== null && {whole})
      };
    });
  };
  return {papers: papers.map((_, paper) => phrasesOf(paper)), words, works};
}

/** Words of a corpus, from one place to before another. */
interface Span {
  from: number;
  to: number;
}

const bothSides = toLeft | toRight;

const number = /^\p{N}/u;

/**
 * For each word of papers, the number of the text that it is part of which other papers have word for
 * word, from 0 in each paper; −1 for what stands in one paper alone. Such a text is a clause, from one
 * punctuation mark to the next, or several clauses that follow each other in several papers. All
 * numbers are taken for one, so that copyright lines of different years are one text. Of the versions
 * of a work only the first is another paper.
 */
function repeatedClauses(
  {lexicon, words, starts, inTitle, papers}: Corpus,
  isFirstVersion: readonly boolean[]
): Int32Array {
  const isNumber = lexicon.keys.map((key) => number.test(key));
  const clauses: {paper: number; from: number; to: number; key: number}[] = [];
  const keys = new Map<string, number>();
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    const end = papers[paper + 1] ?? 0;
    let from = papers[paper] ?? 0;
    let text = "";
    for (let at = from; at < end; ++at) {
      const word = words[at] ?? 0;
      text += isNumber[word] ? "# " : `${String(word)} `;
      const next = at + 1;
      if (next < end && starts[next] !== 1 && inTitle[next] === inTitle[at]) continue;
      const key = keys.get(text) ?? keys.size;
      keys.set(text, key);
      clauses.push({paper, from, to: next, key});
      from = next;
      text = "";
    }
  }
  const counted = (paper: number) => isFirstVersion[paper] === true;
  const several = papersOf(clauses.filter(({paper}) => counted(paper)));
  const pairs = papersOf(
    clauses.flatMap((clause, i) => {
      const next = clauses[i + 1];
      return counted(clause.paper) && next?.paper === clause.paper
        ? {paper: clause.paper, key: pairOf(clause, next)}
        : [];
    })
  );
  const found = new Int32Array(words.length).fill(-1);
  let run = -1;
  clauses.forEach((clause, i) => {
    const before = clauses[i - 1];
    const isFirst = before?.paper !== clause.paper;
    if (isFirst) run = -1;
    if ((several.get(clause.key)?.papers ?? 0) < 2) return;
    const follows =
      !isFirst && before !== undefined && (pairs.get(pairOf(before, clause))?.papers ?? 0) > 1;
    if (!follows) run += 1;
    found.fill(run, clause.from, clause.to);
  });
  return found;

  function pairOf(one: {key: number}, other: {key: number}): number {
    return one.key * keys.size + other.key;
  }
}

/** For each paper the first one of its title or, where it has none, of its summary. */
function worksOf(papers: readonly PaperText[]): number[] {
  const known = new Map<string, number>();
  return papers.map(({title, summary}, paper) => {
    const key = workKey(title) ?? (summary === null ? null : `of ${summary}`);
    const work = (key === null ? null : known.get(key)) ?? paper;
    if (key !== null) known.set(key, work);
    return work;
  });
}

/** In how many papers each key stands; the papers are in order. */
function papersOf(
  places: readonly {paper: number; key: number}[]
): ReadonlyMap<number, {papers: number}> {
  const found = new Map<number, {papers: number; last: number}>();
  for (const {paper, key} of places) {
    const known = found.get(key) ?? {papers: 0, last: -1};
    if (known.last !== paper) known.papers += 1;
    known.last = paper;
    found.set(key, known);
  }
  return found;
}

/** The same papers without some words, given by their keys; what stands around one is divided. */
export function withoutWords(phrased: PhrasedPapers, keys: ReadonlySet<string>): PhrasedPapers {
  const leftOut = phrased.words.map((key) => keys.has(key));
  const divide = ({words, ...rest}: Phrase): Phrase[] => {
    if (!words.some((word) => leftOut[word])) return [{words, ...rest}];
    const parts: number[][] = [[]];
    for (const word of words) {
      if (leftOut[word]) parts.push([]);
      else parts.at(-1)?.push(word);
    }
    return parts.filter((part) => part.length > 0).map((part) => ({words: part, ...rest}));
  };
  return {...phrased, papers: phrased.papers.map((phrases) => phrases.flatMap(divide))};
}

const commonShare = 1 / 3;

/**
 * The keys of words that all papers of a hub may have in common for no topic of their own: those of
 * the hub's title, and those of more than a third of the papers.
 */
export function domainStopWords(
  title: string | null,
  papers: readonly PaperText[],
  options: PhrasingOptions
): Set<string> {
  const {words, papers: phrased} = phrasedPapers([...papers, {title, summary: null}], options);
  const wordsOf = (phrases: PhrasedPapers["papers"][number] = []) =>
    new Set(phrases.flatMap((phrase) => phrase.words));
  const papersWith = new Map<number, number>();
  for (const phrases of phrased.slice(0, papers.length)) {
    for (const word of wordsOf(phrases)) papersWith.set(word, (papersWith.get(word) ?? 0) + 1);
  }
  const common = [...papersWith].filter(([, n]) => n > commonShare * papers.length);
  const found = new Set([...wordsOf(phrased[papers.length]), ...common.map(([word]) => word)]);
  return new Set([...found].map((word) => words[word] ?? ""));
}
