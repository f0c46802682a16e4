import type {Corpus} from "../text/corpus.js";

/**
 * The phrases of a corpus that stand in at least so many papers: the sequences of words between
 * stop words and punctuation. Phrase p has the words `words[p]` (ids of the corpus), stands
 * `occurrences[p]` times, titles counted twice, and in `papers[p]` papers.
 */
export interface Phrases {
  words: number[][];
  occurrences: number[];
  papers: number[];
  /** The phrase with these words, or -1. */
  find: (words: readonly number[]) => number;
  /** Whether so many words from a place on are all that is left before a stop word or punctuation. */
  endsRun: (at: number, length: number) => boolean;
  /** Calls `visit` with each place where a phrase stands: its first word, how many words, the phrase. */
  forEach: (visit: (at: number, length: number, phrase: number, paper: number) => void) => void;
}

/**
 * Finds the phrases of up to `maxWords` words in at least `minPapers` papers. Longer phrases are
 * only looked for where the shorter one they start with is frequent enough, so the work grows with
 * the number of words.
 */
export function findPhrases(
  corpus: Corpus,
  isStop: Uint8Array,
  {minPapers = 2, maxWords = 4}: {minPapers?: number; maxWords?: number} = {}
): Phrases {
  const {words, papers: offsets, lexicon} = corpus;
  const vocabulary = lexicon.keys.length;
  const first = new Int32Array(vocabulary).fill(-1);
  const children = new Map<number, number>();
  const runs = runLengths(corpus, isStop);
  const endsRun = (at: number, length: number) => runs[at] === length;
  const found: Phrases = {words: [], occurrences: [], papers: [], find, endsRun, forEach};

  for (let length = 1; length <= maxWords; ++length) {
    const known = found.words.length;
    count(length);
    prune(known, length);
    if (found.words.length === known) break;
  }
  return found;

  function child(parent: number, word: number): number {
    return parent < 0 ? (first[word] ?? -1) : (children.get(parent * vocabulary + word) ?? -1);
  }

  function find(sequence: readonly number[]): number {
    let phrase = -1;
    for (const word of sequence) {
      phrase = word < vocabulary ? child(phrase, word) : -1;
      if (phrase < 0) return -1;
    }
    return phrase;
  }

  function count(length: number): void {
    const lastPaper: number[] = [];
    const start = found.words.length;
    for (let paper = 0; paper + 1 < offsets.length; ++paper) {
      for (let at = offsets[paper] ?? 0; at < (offsets[paper + 1] ?? 0); ++at) {
        if ((runs[at] ?? 0) < length) continue;
        let parent = -1;
        for (let k = 0; k < length - 1; ++k) {
          parent = child(parent, words[at + k] ?? -1);
          if (parent < 0) break;
        }
        if (length > 1 && parent < 0) continue;
        const word = words[at + length - 1] ?? -1;
        let phrase = child(parent, word);
        if (phrase < 0) {
          phrase = found.words.length;
          if (parent < 0) first[word] = phrase;
          else children.set(parent * vocabulary + word, phrase);
          found.words.push([...(found.words[parent] ?? []), word]);
          found.occurrences.push(0);
          found.papers.push(0);
          lastPaper.push(-1);
        }
        found.occurrences[phrase] =
          (found.occurrences[phrase] ?? 0) + 1 + (corpus.inTitle[at] ?? 0);
        if (lastPaper[phrase - start] !== paper) {
          lastPaper[phrase - start] = paper;
          found.papers[phrase] = (found.papers[phrase] ?? 0) + 1;
        }
      }
    }
  }

  function prune(from: number, length: number): void {
    let kept = from;
    for (let phrase = from; phrase < found.words.length; ++phrase) {
      const sequence = found.words[phrase] ?? [];
      const word = sequence[length - 1] ?? -1;
      const parent = length === 1 ? -1 : find(sequence.slice(0, -1));
      const keep = (found.papers[phrase] ?? 0) >= minPapers;
      if (parent < 0) first[word] = keep ? kept : -1;
      else if (keep) children.set(parent * vocabulary + word, kept);
      else children.delete(parent * vocabulary + word);
      if (!keep) continue;
      found.words[kept] = sequence;
      found.occurrences[kept] = found.occurrences[phrase] ?? 0;
      found.papers[kept] = found.papers[phrase] ?? 0;
      kept += 1;
    }
    found.words.length = kept;
    found.occurrences.length = kept;
    found.papers.length = kept;
  }

  function forEach(
    visit: (at: number, length: number, phrase: number, paper: number) => void
  ): void {
    for (let paper = 0; paper + 1 < offsets.length; ++paper) {
      for (let at = offsets[paper] ?? 0; at < (offsets[paper + 1] ?? 0); ++at) {
        let phrase = -1;
        const longest = Math.min(maxWords, runs[at] ?? 0);
        for (let length = 1; length <= longest; ++length) {
          phrase = child(phrase, words[at + length - 1] ?? -1);
          if (phrase < 0) break;
          visit(at, length, phrase, paper);
        }
      }
    }
  }
}

/** For each word, how many words from it on make one unbroken phrase without stop words. */
function runLengths({words, starts, papers}: Corpus, isStop: Uint8Array): Uint8Array {
  const runs = new Uint8Array(words.length);
  const ends = new Set(papers);
  for (let at = words.length - 1; at >= 0; --at) {
    if (isStop[words[at] ?? 0] === 1) continue;
    const goesOn = at + 1 < words.length && starts[at + 1] === 0 && !ends.has(at + 1);
    runs[at] = Math.min(255, 1 + (goesOn ? (runs[at + 1] ?? 0) : 0));
  }
  return runs;
}
