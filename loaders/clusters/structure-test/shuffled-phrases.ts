import {append} from "../../text/lists.js";
import type {Phrase, PhrasedPapers} from "../phrased-papers.js";
import {shuffleUnits, type ShuffleUnit} from "./shuffle-units.js";

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
