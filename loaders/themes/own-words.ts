import type {Corpus} from "../text/corpus.js";

/** A word or phrase of a text: its words' ids, and where it stands. */
export interface OwnWords {
  part: "title" | "abstract";
  words: readonly number[];
  from: number;
  to: number;
}

const longest = 4;

/**
 * A text as words and phrases without stop words, in order: from each word on the longest phrase of
 * up to four words that `isKnown`, else the word alone. Words that a rule put in the place of one
 * abbreviation stay together.
 */
export function ownWords(
  own: Corpus,
  isStop: (word: number) => boolean,
  isKnown: (words: readonly number[]) => boolean
): OwnWords[] {
  const found: OwnWords[] = [];
  for (let at = 0; at < own.words.length;) {
    const [shortest = null, ...longer] = phrasesFrom(own, at, isStop);
    if (shortest === null) {
      at += 1;
      continue;
    }
    const words = longer.findLast(isKnown) ?? shortest;
    found.push({
      part: own.inTitle[at] === 1 ? "title" : "abstract",
      words,
      from: own.from[at] ?? 0,
      to: own.to[at + words.length - 1] ?? 0
    });
    at += words.length;
  }
  return found;
}

/** Every phrase of a text that `ownWords` may ask for. */
export function possiblePhrases(own: Corpus, isStop: (word: number) => boolean): number[][] {
  return Array.from(own.words.keys()).flatMap((at) => phrasesFrom(own, at, isStop));
}

/** The phrases that start at a word, shortest first; none at a stop word. */
function phrasesFrom(own: Corpus, at: number, isStop: (word: number) => boolean): number[][] {
  const phrases: number[][] = [];
  const words: number[] = [];
  for (let next = at; next < own.words.length; ++next) {
    const word = own.words[next] ?? -1;
    if (isStop(word) || (next > at && own.starts[next] === 1)) break;
    words.push(word);
    const goesOn = isSamePlace(own, next, next + 1);
    if (!goesOn && (words.length <= longest || phrases.length === 0)) phrases.push([...words]);
    if (!goesOn && words.length >= longest) break;
  }
  if (phrases.length === 0 && words.length > 0) phrases.push(words);
  return phrases;
}

function isSamePlace({words, from, to, inTitle}: Corpus, one: number, other: number): boolean {
  return (
    other < words.length &&
    from[one] === from[other] &&
    to[one] === to[other] &&
    inTitle[one] === inTitle[other]
  );
}
