import type {PaperText} from "../text/corpus.js";

const onsets = ["b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "t", "tr", "v", "z"];
const vowels = ["a", "e", "i", "o", "u"];
const codas = ["k", "l", "m", "n", "r", "t"];
const irregularPlural = /men$/u;

/**
 * Makes up different words of three syllables that mean nothing, such as `bramodun`; none is the
 * plural of another. There are over two million of them. `random` gives numbers from 0 to 1.
 */
export function madeUpWords(count: number, random: () => number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const words = new Set<string>();
  while (words.size < count) {
    const word = `${syllable()}${syllable()}${syllable()}${pick(codas)}`;
    if (!irregularPlural.test(word)) words.add(word);
  }
  return [...words];

  function syllable(): string {
    return pick(onsets) + pick(vowels);
  }
}

/** Phrases to write texts of, as lists of words, the first being the most used. */
export interface PhraseStock {
  words: readonly string[];
  phrases: readonly (readonly string[])[];
}

/**
 * Makes a stock of phrases of one to `longest` words, most of them nested: a new phrase is a single
 * word, two words, or an earlier phrase with a word before or after it, as `mutual information` and
 * `mutual information estimation` are.
 */
export function phraseStock(
  words: readonly string[],
  count: number,
  random: () => number,
  longest = 4
): PhraseStock {
  const phrases: string[][] = [];
  const word = () => words[skewed(words.length, random)] ?? "";
  while (phrases.length < count) {
    const kind = random();
    const earlier = phrases[Math.floor(random() * phrases.length)] ?? [word()];
    if (kind < 0.3) phrases.push([word()]);
    else if (kind < 0.55 || earlier.length >= longest) phrases.push([word(), word()]);
    else phrases.push(kind < 0.8 ? [word(), ...earlier] : [...earlier, word()]);
  }
  return {words, phrases};
}

const flattening = 6;

/**
 * A random index below `length`, early ones more often: about as 1 / (rank + 6), the law of Zipf and
 * Mandelbrot.
 */
export function skewed(length: number, random: () => number): number {
  const drawn = flattening * (((length + flattening) / flattening) ** random() - 1);
  return Math.min(length - 1, Math.floor(drawn));
}

/** A phrase of a text and what joins it to the phrase before. */
export interface Piece {
  joint: string;
  words: readonly string[];
}

/** A text before it is written: the phrases of its title and of its summary, if it has one. */
export interface Draft {
  title: readonly Piece[];
  summary: readonly Piece[] | null;
}

const joints = [" of ", " of the ", " for ", " with a ", " in ", " that is in the ", " and ", ", "];

/** The pieces of phrases, joined by stop words or a comma, drawn at random. */
export function piecesOf(phrases: readonly (readonly string[])[], random: () => number): Piece[] {
  return phrases.map((words, i) => ({
    joint: i === 0 ? "" : (joints[Math.floor(random() * joints.length)] ?? ", "),
    words
  }));
}

/** How many words a piece makes the text longer by, its joint's among them. */
export function wordsOfPiece({joint, words}: Piece): number {
  return (joint.match(/\w+/gu)?.length ?? 0) + words.length;
}

/** Writes a draft out as a title and a summary. */
export function writeDraft({title, summary}: Draft): PaperText {
  return {
    title: sentence(title),
    summary: summary === null ? null : `${sentence(summary)}.`
  };
}

function sentence(pieces: readonly Piece[]): string {
  return capital(pieces.map(({joint, words}) => joint + words.join(" ")).join(""));
}

/** A text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
