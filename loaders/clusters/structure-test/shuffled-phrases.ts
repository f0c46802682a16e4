import {append} from "../../text/lists.js";
import {memoise} from "../../text/memoise.js";
import type {Phrase, PhrasedPapers} from "../phrased-papers.js";

const swapsOfUnit = 5;
const none = new Int32Array();

/**
 * The same phrases, shuffled over the papers: what would be seen if nobody wrote about a topic.
 * Units of phrases change places, two at a time, five times each on average; a change that would
 * put a word twice into a paper is not made. So every paper keeps how many units it has, how long
 * they are, and how many stand in its title; every word keeps in how many papers it stands, and
 * phrases stay whole. `random` gives numbers from 0 to 1, and `units` are those of the papers.
 * @title Shuffled phrases
 * @see Strona, G. et al. (2014). A fast and unbiased procedure to randomize ecological binary
 * matrices with fixed row and column totals. Nature Communications 5, 4114.
 */
export function shuffledPhrases(
  {words, papers}: PhrasedPapers,
  random: () => number,
  units: readonly ShuffleUnit[] = shuffleUnits({words, papers})
): PhrasedPapers {
  const placeOf = Int32Array.from(units, ({paper}) => paper);
  const held = new HeldWords(papers.length, units);
  for (const list of byKind(units).values()) {
    const pick = () => list[Math.floor(random() * list.length)] ?? 0;
    for (let swap = 0; swap < swapsOfUnit * list.length; ++swap) changePlaces(pick(), pick());
  }
  const shuffled = papers.map((): Phrase[] => []);
  units.forEach(({phrases}, i) => {
    for (const phrase of phrases) shuffled[placeOf[i] ?? 0]?.push(phrase);
  });
  return {words, papers: shuffled};

  function changePlaces(one: number, other: number): void {
    const here = placeOf[one] ?? 0;
    const there = placeOf[other] ?? 0;
    if (here === there) return;
    const going = units[one]?.shared ?? none;
    const coming = units[other]?.shared ?? none;
    if (held.hasSome(there, going, coming) || held.hasSome(here, coming, going)) return;
    held.remove(here, going);
    held.remove(there, coming);
    held.add(here, coming);
    held.add(there, going);
    placeOf[one] = there;
    placeOf[other] = here;
  }
}

/** The units of each kind, by their numbers; found once, as all shuffles go by them. */
const byKind = memoise((units: readonly ShuffleUnit[]) => {
  const kinds = new Map<number, number[]>();
  units.forEach(({kind}, i) => append(kinds, kind, i));
  return kinds;
});

/** The words that each paper has, a bit for each word that several units have. */
class HeldWords {
  readonly #width: number;
  readonly #bits: Uint32Array;

  constructor(papers: number, units: readonly ShuffleUnit[]) {
    const words = units.reduce((most, {shared}) => Math.max(most, (shared.at(-1) ?? -1) + 1), 0);
    this.#width = Math.ceil(words / 32);
    this.#bits = new Uint32Array(papers * this.#width);
    for (const {paper, shared} of units) this.add(paper, shared);
  }

  add(paper: number, words: Int32Array): void {
    const from = paper * this.#width;
    for (let i = 0; i < words.length; ++i) {
      const word = words[i] ?? 0;
      const at = from + (word >> 5);
      this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (word & 31));
    }
  }

  remove(paper: number, words: Int32Array): void {
    const from = paper * this.#width;
    for (let i = 0; i < words.length; ++i) {
      const word = words[i] ?? 0;
      const at = from + (word >> 5);
      this.#bits[at] = (this.#bits[at] ?? 0) & ~(1 << (word & 31));
    }
  }

  /** Whether a paper has one of some words that is not among others. */
  hasSome(paper: number, words: Int32Array, others: Int32Array): boolean {
    const from = paper * this.#width;
    for (let i = 0; i < words.length; ++i) {
      const word = words[i] ?? 0;
      const has = ((this.#bits[from + (word >> 5)] ?? 0) & (1 << (word & 31))) !== 0;
      if (has && !others.includes(word)) return true;
    }
    return false;
  }
}

/**
 * The papers of a hub, versions of one work once: of those with the same title, or without one the
 * same text, the first. `firstOf[p]` is the place of paper p's work among these. A paper without
 * phrases is a work of its own.
 */
export function differentPapers({words, papers: all, works}: PhrasedPapers): {
  once: PhrasedPapers;
  firstOf: Int32Array;
} {
  const places = new Map<number, number>();
  const papers: (readonly Phrase[])[] = [];
  const firstOf = Int32Array.from(all, (phrases, paper) => {
    const work = phrases.length === 0 ? paper : (works?.[paper] ?? paper);
    const known = places.get(work);
    if (known !== undefined) return known;
    places.set(work, papers.length);
    return papers.push(phrases) - 1;
  });
  return {once: {words, papers}, firstOf};
}

/** Phrases of one paper that have to stay together. */
interface ShuffleUnit {
  paper: number;
  phrases: readonly Phrase[];
  /** Their words, each once. */
  words: readonly number[];
  /** Those of them that other units have too, by numbers of their own, in order. */
  shared: Int32Array;
  /** Units that may change places are of one kind: of like length, and in a title or not. */
  kind: number;
}

/**
 * Binds the phrases of each paper that have a word in common, directly or through others: that a
 * paper repeats its own words is no topic. So no word is in two units of a paper. The phrases of a
 * text that several papers have word for word are bound too, as a template, a publisher's line or a
 * standing sentence is no topic either; and so are the parts of a set phrase, as `quality of life` is.
 */
export function shuffleUnits({words, papers}: PhrasedPapers): ShuffleUnit[] {
  const units = papers.flatMap((phrases, paper) =>
    unitsOf(phrases).map((unit) => made(unit, paper))
  );
  const unitsWith = new Int32Array(words.length);
  for (const unit of units)
    for (const word of unit.words) unitsWith[word] = (unitsWith[word] ?? 0) + 1;
  let numbered = 0;
  const numbers = unitsWith.map((count) => (count > 1 ? numbered++ : -1));
  return units.map((unit) => {
    const shared = Int32Array.from(unit.words, (word) => numbers[word] ?? -1);
    return {...unit, shared: shared.filter((number) => number >= 0).sort()};
  });
}

function unitsOf(phrases: readonly Phrase[]): Phrase[][] {
  const lastWith = new Map<number, number>();
  const lastOf = new Map<unknown, number>();
  const joined = Int32Array.from(phrases.keys());
  const lists = phrases.map((): Linked | null => null);
  phrases.forEach((phrase, i) => {
    let list: Linked | null = null;
    const join = (other: number) => {
      const unit = unitOf(other);
      if (unit === i) return;
      joined[unit] = i;
      list = linked(list, lists[unit] ?? null);
    };
    for (const word of phrase.words) {
      join(lastWith.get(word) ?? i);
      lastWith.set(word, i);
    }
    for (const text of [phrase.repeated, phrase.whole]) {
      if (text === undefined) continue;
      join(lastOf.get(text) ?? i);
      lastOf.set(text, i);
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

function made(phrases: readonly Phrase[], paper: number): Omit<ShuffleUnit, "shared"> {
  const words = [...new Set(phrases.flatMap((phrase) => phrase.words))];
  const inTitle = phrases.some(({weight}) => weight > 1);
  const length = [1, 2, 3, 5, 8].findIndex((most) => words.length <= most);
  return {paper, phrases, words, kind: 2 * (length + 1) + (inTitle ? 1 : 0)};
}
