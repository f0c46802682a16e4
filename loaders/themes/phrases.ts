import {type Corpus, noStart, toLeft, toRight, withHyphen} from "../text/corpus.js";
import {isQuotedFunctionWord} from "../text/function-words.js";
import {tagsOf} from "../text/word-tags.js";
import {numerals} from "./bindable-words.js";
import {noun, other} from "./word-kinds.js";

/**
 * The phrases of a corpus that stand in at least so many papers: the sequences of words between
 * stop words and punctuation; a stop word that is bound to its neighbours (`C` in `vitamin C`)
 * stands inside them, but a number and one (`10-year`) are none alone, nor is a word of another
 * language's grammar (`la`). Phrase p has the words `words[p]` (ids of the corpus), stands
 * `occurrences[p]` times, titles counted twice, and in `papers[p]` papers: both 0 where it is only
 * the start of others.
 */
export interface Phrases {
  words: number[][];
  occurrences: number[];
  papers: number[];
  /** The phrase that a phrase, or -1 for none, is the start of when a word follows; or -1. */
  next: (phrase: number, word: number) => number;
  /** `standing[n - 1][i]` is the phrase of n words that stands from word i of the corpus on, or -1. */
  standing: Int32Array[];
  /** Whether hyphens join so many words from a place on. */
  hasHyphens: (at: number, length: number) => boolean;
  /** Whether a word stands before so many words from a place on, in one phrase with them. */
  hasLeft: (at: number, length: number) => boolean;
  /** Whether a noun does after them; after the most words of a phrase, any word. */
  hasRight: (at: number, length: number) => boolean;
  /**
   * Whether so many words from a place on are all that is left of a phrase: before punctuation or a
   * stop word, but not before one that is a noun, which they describe.
   */
  endsRun: (at: number, length: number) => boolean;
}

/** Phrases that were met, by the phrase that each goes on with, or -1, and its last word. */
interface Candidates {
  parents: number[];
  words: number[];
}

interface PhraseOptions {
  minPapers?: number;
  maxWords?: number;
  /**
   * What each word is at its place, as `wordKinds` says; any word may end a phrase where it is not
   * told.
   */
  kinds?: Uint8Array;
}

/**
 * Finds the phrases of up to `maxWords` words in at least `minPapers` papers; with `kinds`, those that
 * end in a noun, with nouns, adjectives and bound prepositions before it. Longer phrases are
 * only looked for where the shorter one they start with is frequent enough, so the work grows with
 * the number of words.
 */
export function findPhrases(
  corpus: Corpus,
  isStop: Uint8Array,
  {minPapers = 2, maxWords = 5, kinds}: PhraseOptions = {}
): Phrases {
  const {words, papers: offsets, starts, lexicon, inTitle} = corpus;
  const vocabulary = lexicon.keys.length;
  const first = new Int32Array(vocabulary).fill(-1);
  const children = new Map<number, number>();
  const runs = runLengths(corpus, (at) =>
    isStop[words[at] ?? 0] === 1
      ? ((corpus.bound[at] ?? 0) & (toLeft | toRight)) === 0
      : kinds?.[at] === other
  );
  const endsRun = (at: number, length: number) => {
    const next = at + length;
    if ((runs[at] ?? 0) > length) return kinds?.[next] === other;
    return starts[next] !== 0 || kinds?.[next] !== noun;
  };
  const hasHyphens = (at: number, length: number) => {
    for (let k = at + 1; k < at + length; ++k)
      if (((corpus.bound[k] ?? 0) & withHyphen) === 0) return false;
    return length > 1;
  };
  const hasLeft = (at: number, length: number) =>
    at > 0 &&
    (runs[at - 1] ?? 0) > length &&
    (kinds?.[at - 1] !== other || ((corpus.bound[at - 1] ?? 0) & toLeft) !== 0);
  const hasRight = (at: number, length: number) =>
    (runs[at] ?? 0) > length &&
    (length === maxWords || kinds === undefined || kinds[at + length] === noun);
  const isBound = (at: number, side: number) =>
    isStop[words[at] ?? 0] !== 1 || ((corpus.bound[at] ?? 0) & side) !== 0;
  const isInner = (at: number) =>
    kinds !== undefined && kinds[at] === other && ((corpus.bound[at + 1] ?? 0) & noStart) === 0;
  const fits = (at: number, length: number) => {
    const last = at + length - 1;
    if (length === 1 && isForeign[words[at] ?? 0] === 1) return false;
    if (((corpus.bound[at] ?? 0) & noStart) !== 0) return false;
    if (length === 2 && counts[words[at] ?? 0] === 1 && isStop[words[last] ?? 0] === 1)
      return false;
    if (
      length === 1 ? isStop[words[at] ?? 0] === 1 : !isBound(at, toRight) || !isBound(last, toLeft)
    )
      return false;
    return kinds === undefined || (!isInner(at) && kinds[last] === noun);
  };
  const counts = Uint8Array.from(lexicon.keys, (key) =>
    /^\d/u.test(key) || numerals.has(key) ? 1 : 0
  );
  const isForeign = Uint8Array.from(lexicon.keys, (key) =>
    isQuotedFunctionWord(key) && (tagsOf(key)?.[0] ?? "FW") === "FW" ? 1 : 0
  );
  const seen: number[] = [];
  const standing: Int32Array[] = [];
  const found: Phrases = {
    words: [],
    occurrences: [],
    papers: [],
    next,
    standing,
    endsRun,
    hasLeft,
    hasRight,
    hasHyphens
  };

  for (let length = 1; length <= maxWords; ++length) {
    const known = found.words.length;
    const {stands, candidates} = count(length, standing.at(-1));
    standing.push(stands);
    prune(known, candidates, stands);
    if (found.words.length === known) break;
  }
  standing.forEach((stands, i) => {
    for (let at = 0; at < stands.length; ++at) {
      if ((stands[at] ?? -1) >= 0 && !fits(at, i + 1)) stands[at] = -1;
    }
  });
  return found;

  function next(phrase: number, word: number): number {
    if (phrase < 0) return first[word] ?? -1;
    return word < vocabulary ? (children.get(phrase * vocabulary + word) ?? -1) : -1;
  }

  function count(
    length: number,
    starting?: Int32Array
  ): {stands: Int32Array; candidates: Candidates} {
    const candidates: Candidates = {parents: [], words: []};
    const stands = new Int32Array(words.length).fill(-1);
    const lastPaper: number[] = [];
    const lastFitting: number[] = [];
    const start = found.words.length;
    for (let paper = 0; paper + 1 < offsets.length; ++paper) {
      const end = offsets[paper + 1] ?? 0;
      for (let at = offsets[paper] ?? 0; at < end; ++at) {
        if ((runs[at] ?? 0) < length) continue;
        const parent = starting?.[at] ?? -1;
        if (length > 1 && parent < 0) continue;
        const word = words[at + length - 1] ?? -1;
        let phrase = next(parent, word);
        if (phrase < 0) {
          phrase = start + candidates.words.length;
          if (parent < 0) first[word] = phrase;
          else children.set(parent * vocabulary + word, phrase);
          candidates.parents.push(parent);
          candidates.words.push(word);
          found.occurrences.push(0);
          found.papers.push(0);
          seen.push(0);
          lastPaper.push(-1);
          lastFitting.push(-1);
        }
        stands[at] = phrase;
        if (lastPaper[phrase - start] !== paper) {
          lastPaper[phrase - start] = paper;
          seen[phrase] = (seen[phrase] ?? 0) + 1;
        }
        if (!fits(at, length)) continue;
        found.occurrences[phrase] = (found.occurrences[phrase] ?? 0) + 1 + (inTitle[at] ?? 0);
        if (lastFitting[phrase - start] !== paper) {
          lastFitting[phrase - start] = paper;
          found.papers[phrase] = (found.papers[phrase] ?? 0) + 1;
        }
      }
    }
    return {stands, candidates};
  }

  function prune(from: number, candidates: Candidates, stands: Int32Array): void {
    const names = new Int32Array(candidates.words.length).fill(-1);
    let kept = from;
    for (let i = 0; i < candidates.words.length; ++i) {
      const phrase = from + i;
      const word = candidates.words[i] ?? -1;
      const parent = candidates.parents[i] ?? -1;
      const keep = (seen[phrase] ?? 0) >= minPapers;
      if (parent < 0) first[word] = keep ? kept : -1;
      else if (keep) children.set(parent * vocabulary + word, kept);
      else children.delete(parent * vocabulary + word);
      if (!keep) continue;
      names[i] = kept;
      found.words[kept] = [...(found.words[parent] ?? []), word];
      found.occurrences[kept] = found.occurrences[phrase] ?? 0;
      found.papers[kept] = found.papers[phrase] ?? 0;
      seen[kept] = seen[phrase] ?? 0;
      kept += 1;
    }
    found.words.length = kept;
    found.occurrences.length = kept;
    found.papers.length = kept;
    seen.length = kept;
    for (let at = 0; at < stands.length; ++at) {
      const phrase = stands[at] ?? -1;
      if (phrase >= 0) stands[at] = names[phrase - from] ?? -1;
    }
  }
}

/** For each word, how many words from it on make one unbroken phrase. */
function runLengths({words, starts, papers}: Corpus, isBreak: (at: number) => boolean): Uint8Array {
  const runs = new Uint8Array(words.length);
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    let run = 0;
    for (let at = (papers[paper + 1] ?? 0) - 1; at >= (papers[paper] ?? 0); --at) {
      run = isBreak(at) ? 0 : Math.min(255, run + 1);
      runs[at] = run;
      if (starts[at] !== 0) run = 0;
    }
  }
  return runs;
}
