import {append} from "../../text/lists.js";
import type {Phrase, PhrasedPapers} from "../phrased-papers.js";

const swapsOfUnit = 5;
const none: ReadonlySet<number> = new Set();

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
  const held = papers.map(() => new Set<number>());
  for (const unit of units) for (const word of unit.words) held[unit.paper]?.add(word);
  const kinds = new Map<number, number[]>();
  units.forEach(({kind}, i) => append(kinds, kind, i));
  for (const list of kinds.values()) {
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
    const wordsHere = held[here];
    const wordsThere = held[there];
    if (here === there || wordsHere === undefined || wordsThere === undefined) return;
    const going = units[one]?.words ?? none;
    const coming = units[other]?.words ?? none;
    if (meets(going, wordsThere, coming) || meets(coming, wordsHere, going)) return;
    for (const word of going) wordsHere.delete(word);
    for (const word of coming) wordsThere.delete(word);
    for (const word of coming) wordsHere.add(word);
    for (const word of going) wordsThere.add(word);
    placeOf[one] = there;
    placeOf[other] = here;
  }
}

/** Whether some of the words are among others that do not leave. */
function meets(
  words: ReadonlySet<number>,
  others: ReadonlySet<number>,
  leaving: ReadonlySet<number>
): boolean {
  for (const word of words) if (others.has(word) && !leaving.has(word)) return true;
  return false;
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
  words: ReadonlySet<number>;
  /** Units that may change places are of one kind: of like length, and in a title or not. */
  kind: number;
}

/**
 * Binds the phrases of each paper that have a word in common, directly or through others: that a
 * paper repeats its own words is no topic. So no word is in two units of a paper. The phrases of a
 * text that several papers have word for word are bound too, as a template, a publisher's line or a
 * standing sentence is no topic either; and so are the parts of a set phrase, as `quality of life` is.
 */
export function shuffleUnits({papers}: PhrasedPapers): ShuffleUnit[] {
  return papers.flatMap((phrases, paper) => unitsOf(phrases).map((unit) => made(unit, paper)));
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

function made(phrases: readonly Phrase[], paper: number): ShuffleUnit {
  const words = new Set(phrases.flatMap((phrase) => phrase.words));
  const inTitle = phrases.some(({weight}) => weight > 1);
  const length = [1, 2, 3, 5, 8].findIndex((most) => words.size <= most);
  return {paper, phrases, words, kind: 2 * (length + 1) + (inTitle ? 1 : 0)};
}
