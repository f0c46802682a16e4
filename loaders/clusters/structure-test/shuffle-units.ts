import type {Phrase, PhrasedPapers} from "../phrased-papers.js";

/** Phrases of one paper that have to stay together. */
export interface ShuffleUnit {
  paper: number;
  phrases: readonly Phrase[];
  /** Their words, each once. */
  words: ReadonlySet<number>;
  /** Units that may change places are of one kind: of like length, and in a title or not. */
  kind: number;
}

const lengths = [1, 2, 3, 5, 8];

/**
 * Binds the phrases of each paper that have a word in common, directly or through others: that a
 * paper repeats its own words is no topic. So no word is in two units of a paper.
 */
export function shuffleUnits({papers}: PhrasedPapers): ShuffleUnit[] {
  return papers.flatMap((phrases, paper) => unitsOf(phrases).map((unit) => made(unit, paper)));
}

function unitsOf(phrases: readonly Phrase[]): Phrase[][] {
  const lastWith = new Map<number, number>();
  const joined = Int32Array.from(phrases.keys());
  const lists = phrases.map((): Linked | null => null);
  phrases.forEach((phrase, i) => {
    let list: Linked | null = null;
    for (const word of phrase.words) {
      const unit = unitOf(lastWith.get(word) ?? i);
      lastWith.set(word, i);
      if (unit === i) continue;
      joined[unit] = i;
      list = linked(list, lists[unit] ?? null);
    }
    const own: Linked = {phrase, next: null, last: null};
    lists[i] = linked(list, own);
  });
  return lists.flatMap((list, i) => (joined[i] === i ? [phrasesOf(list)] : []));

  /** The phrase that stands for the unit of a phrase: the last of it. */
  function unitOf(phrase: number): number {
    let unit = phrase;
    while (joined[unit] !== unit) {
      joined[unit] = joined[joined[unit] ?? unit] ?? unit;
      unit = joined[unit] ?? unit;
    }
    return unit;
  }
}

/** Phrases, each linked to the next, and the first to the last. */
interface Linked {
  phrase: Phrase;
  next: Linked | null;
  last: Linked | null;
}

function linked(one: Linked | null, other: Linked | null): Linked | null {
  if (one === null || other === null) return one ?? other;
  (one.last ?? one).next = other;
  one.last = other.last ?? other;
  return one;
}

function phrasesOf(list: Linked | null): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = list; at !== null; at = at.next) phrases.push(at.phrase);
  return phrases;
}

function made(phrases: readonly Phrase[], paper: number): ShuffleUnit {
  const words = new Set(phrases.flatMap((phrase) => phrase.words));
  const inTitle = phrases.some(({weight}) => weight > 1);
  const length = lengths.findIndex((most) => words.size <= most);
  return {paper, phrases, words, kind: 2 * (length + 1) + (inTitle ? 1 : 0)};
}
