import type {Corpus} from "../text/corpus.js";

/** A word or phrase of a text: its words' ids, and where it stands. */
interface OwnWords {
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

/** A sentence of a text, by the offsets of its first unit and of the unit after its last. */
interface Sentence {
  from: number;
  to: number;
}

const segmenter = new Intl.Segmenter("en", {granularity: "sentence"});
const beforeNumber = /[.!?]\s+(?=\((?:[ivx]+|[a-z]|\d+)\)\s)/gu;
const shortest = 500;
const fewest = 3;

/**
 * The sentences of an English text, by Unicode's rules, without the white space around them; a
 * numbered one, `(ii) The …`, is one of its own.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const end of segmentEnds(text)) {
    const segment = text.slice(start, end);
    const numbers = Array.from(
      segment.matchAll(beforeNumber),
      ({0: {length}, index}) => index + length
    );
    let from = 0;
    for (const to of [...numbers, segment.length]) {
      const written = segment.slice(from, to);
      const shown = written.trim();
      const at = start + from + written.length - written.trimStart().length;
      if (shown !== "") found.push({from: at, to: at + shown.length});
      from = to;
    }
    start = end;
  }
  return found;
}

/**
 * Where the segments of a text end. The time of every step of the segmenter grows with the text that
 * it is given, so it is given parts: each from the start of a segment on, of which all count but the
 * last two, as what follows may join them. A part that holds no segment is doubled, and read only
 * until it does.
 */
function* segmentEnds(text: string): Generator<number> {
  let size = shortest;
  for (let start = 0; start < text.length;) {
    const starts: number[] = [];
    for (const {index} of segmenter.segment(text.slice(start, start + size))) {
      starts.push(start + index);
      if (size > shortest && starts.length > fewest) break;
    }
    const isWhole = start + size >= text.length && (size === shortest || starts.length <= fewest);
    const ends = isWhole ? [...starts.slice(1), text.length] : starts.slice(1, -1);
    yield* ends;
    size = ends.length === 0 ? size * 2 : shortest;
    start = ends.at(-1) ?? start;
  }
}
