import {append} from "./lists.js";
import {withoutFillers} from "./mask.js";
import {isFunctionWordOf, type Language} from "./function-words.js";
import {stemOf} from "./languages.js";
import {folded, greekNames, keyOf} from "./word-key.js";
import {isNoun, isPlainVerb} from "./word-tags.js";

/**
 * A word inside a token: the id of its key, where it stands in the token, and whether a letter or a
 * number holds it to the word before it, as the `C` of `vitamin-C`.
 */
export interface Word {
  id: number;
  from: number;
  to: number;
  glued: boolean;
  /** No phrase runs across what stands before it in its token, which says nothing. */
  broken?: boolean;
}

const prefixes = new Set(
  "anti co inter intra multi non over post pre re semi sub super un under".split(" ")
);
const particles = new Set("up off out down over on in away back through".split(" "));
/** Verbs that are adjectives as well, or that the lexicon does not have. */
const otherVerbs = new Set("drop lock plug warm hand".split(" "));
const compound = /-|\p{Script=Greek}|^[A-Z]{2}[a-z]{2}/u;
const hasGreek = /\p{Script=Greek}/u;
const greekOrNot = /\p{Script=Greek}\p{M}*|[^\p{Script=Greek}]+/gu;
const greekWord = /^\P{L}*\p{Script=Greek}{3}/u;
const lettered = /^[A-Z][A-Z][a-z]{2,}$/u;
const letterOrNumber = /^(?:\p{L}|\p{N}[\p{N}.,]*)$/u;
const hasNumber = /\p{N}/u;
const startsWithNumber = /^\p{N}/u;
/** Where the parts of a molecule stand, which tells it apart. */
const locants = /^\d{1,2}(?:,\d{1,2})+$/u;
const isNumber = /^\p{N}[\p{N}.,]*$/u;
/** Names of proteins whose Greek letter is also written as a Latin one or joined to what follows. */
const withGreek = new Map([
  ["nfkb", "NF-κ-B"],
  ["nfkappab", "NF-κ-B"],
  ["tnfa", "TNF-α"],
  ["tgfb", "TGF-β"],
  ["ifna", "IFN-α"],
  ["ifnb", "IFN-β"],
  ["ifng", "IFN-γ"],
  ["pparg", "PPAR-γ"]
]);
const singleLetter = /^\p{Lu}$/u;
const mostSpellings = 1000;

/**
 * The words of a body of text, each under one key: lower case and singular, but acronyms and names
 * with several capitals keep theirs. A hyphenated token is several words (`self-supervised`,
 * `k-means`), unless it starts with a prefix that is often written without (`pre-training`), ends
 * in the particle of its verb (`follow-up`), or a number follows its hyphen (`GPT-4`). Greek letters are words of their own (`TNF-α`, `TNFα`).
 */
export class Lexicon {
  readonly keys: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #tokens = new Map<string, Word[]>();
  readonly #capitalised = new Map<string, number[]>();
  readonly #written = new Set<number>();
  readonly #acronyms: ReadonlySet<string>;

  /** A lexicon that takes `acronyms`, given by their keys, for no ordinary words. */
  constructor(acronyms: ReadonlySet<string> = new Set()) {
    this.#acronyms = acronyms;
  }

  /** The keys of words with a space between, which are the same in every lexicon. */
  phraseKey(words: Iterable<number>): string {
    return Array.from(words, (id) => this.keys[id] ?? "").join(" ");
  }

  /** A lexicon that knows the same words and is apart from this one, with its own `acronyms`. */
  copy(acronyms: ReadonlySet<string>): Lexicon {
    const copy = new Lexicon(acronyms);
    for (const key of this.keys) copy.keys.push(key);
    for (const [key, id] of this.#ids) copy.#ids.set(key, id);
    for (const [token, words] of this.#tokens) copy.#tokens.set(token, words);
    for (const id of this.#written) copy.#written.add(id);
    for (const [key, ids] of this.#capitalised) copy.#capitalised.set(key, [...ids]);
    return copy;
  }

  /** The words of a token as it is written. */
  words(token: string): Word[] {
    const known = this.#tokens.get(token);
    if (known !== undefined) return known;
    const words = split(token).map(({text, ...place}) => ({
      id: this.id(keyOf(withoutFillers(text))),
      ...place
    }));
    this.#tokens.set(token, words);
    return words;
  }

  /** The id of a key, which is new if need be; `isWritten` says whether a text has it so. */
  id(key: string, isWritten = true): number {
    const known = this.#ids.get(key);
    if (known !== undefined) {
      if (isWritten) this.#written.add(known);
      return known;
    }
    const id = this.keys.push(key) - 1;
    this.#ids.set(key, id);
    if (isWritten) this.#written.add(id);
    if (key.startsWith(shouted)) return id;
    const lower = key.toLowerCase();
    if (lower !== key) append(this.#capitalised, lower, id);
    return id;
  }

  /** The ids of a key in lower case and of those that differ in capitals; of another key, its own. */
  inAnyCase(id: number): number[] {
    return [id, ...(this.#capitalised.get(this.keys[id] ?? "") ?? [])];
  }

  /**
   * A phrase with each of its words in every spelling that differs in capitals, the given one first;
   * at most 1,000, for a text can hold words in more spellings than can be put together.
   */
  phraseInAnyCase(phrase: readonly number[]): number[][] {
    let found: number[][] = [[]];
    for (const word of phrase) {
      const longer: number[][] = [];
      for (const other of this.inAnyCase(word)) {
        if (longer.length >= mostSpellings) break;
        for (const before of found) longer.push([...before, other]);
      }
      found = longer.slice(0, mostSpellings);
    }
    return found;
  }

  /** The id of a key, or undefined if no text has it. */
  find(key: string): number | undefined {
    return this.#ids.get(key);
  }

  /**
   * For each id the id to use in its place. What a text in capitals throughout shouts (`shout`) is the
   * ordinary word where some text has that, else the name in capitals where some text has that
   * (`LLMS` is `LLM`), and first the name where it is a known acronym. A name with a number, or with
   * capitals inside (`PyTorch`), stands for its spellings in lower case that are no English word. All
   * others stand for themselves.
   */
  settled(): Int32Array {
    return Int32Array.from(this.keys, (key, id) => {
      if (key.startsWith(shouted)) return this.#unshouted(key.slice(shouted.length));
      const lower = key.toLowerCase();
      const names = this.#capitalised.get(lower) ?? [];
      if (names.length === 0 || (key !== lower && !standsForLowerCase(key)) || isNoun(lower))
        return id;
      const written = names.map((name) => this.keys[name] ?? "").filter(standsForLowerCase);
      const [first = key] = written.sort(byCapitals);
      return this.find(first) ?? id;
    });
  }

  /**
   * The words of a token of a text in another language than English: without its function words,
   * folded to its stems. Chinese and Japanese are written without spaces, so each character of theirs is
   * a word that is held to its neighbours, and a phrase is what papers repeat of them.
   */
  wordsOf(token: string, language: Language): Word[] {
    const key = `${language} ${token}`;
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const found: Word[] = [];
    let broken = false;
    for (const {text, ...place} of withoutSpaces.test(token)
      ? characters(token, language)
      : split(token)) {
      const lower = text.toLowerCase();
      if (text === "" || isFunctionWordOf(lower, language)) {
        broken = true;
        continue;
      }
      const plain = keyOf(withoutFillers(text));
      const stem = plain === plain.toLowerCase() ? stemOf(lower, language) : null;
      const id = this.id(
        stem === null ? foldedKey(plain, lower, language) : foldedKey(stem, stem, language)
      );
      found.push({id, ...place, glued: place.glued && !broken, broken});
      broken = false;
    }
    this.#tokens.set(key, found);
    return found;
  }

  /** The words of a token of a text that is in capitals throughout, which say nothing there. */
  shout(token: string): Word[] {
    const key = `${shouted} ${token}`;
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const words = split(token).map(({text, ...place}) => {
      const name = keyOf(withoutFillers(text));
      this.id(keyOf(withoutFillers(text).toLowerCase()), false);
      return {id: this.id(shouted + name), ...place};
    });
    this.#tokens.set(key, words);
    return words;
  }

  #unshouted(name: string): number {
    const lower = this.id(keyOf(name.toLowerCase()), false);
    const names = [name, name.replace(/S$/u, "")].map((one) => this.find(one));
    const known = names.find((id) => id !== undefined && this.#acronyms.has(this.keys[id] ?? ""));
    if (known !== undefined) return known;
    return this.#written.has(lower) ? lower : (names.find((id) => id !== undefined) ?? lower);
  }
}

const shouted = "\u0001";

/** Whether a name in capitals has its spelling in lower case for its own: it has a number, or both cases. */
function standsForLowerCase(name: string): boolean {
  return hasNumber.test(name) || /[a-z]/u.test(name);
}

/** Orders spellings of a name by how many capitals they have, then by their letters. */
function byCapitals(one: string, other: string): number {
  const capitals = (name: string) => name.replace(/[^A-Z]/gu, "").length;
  return capitals(one) - capitals(other) || (one < other ? -1 : 1);
}

const withoutSpaces = /[\u3040-\u30ff]|\p{Script=Han}/u;
const runs = /\p{Script=Han}+|[\u3041-\u309f]+|[\u30a0-\u30ff]+|[^\u3040-\u30ff\p{Script=Han}]+/gu;
const han = /^\p{Script=Han}/u;
const hiragana = /^[\u3041-\u309f]/u;
const longestWord = 4;

/** A token of Chinese or Japanese as its characters and words; empty where one says nothing. */
function characters(token: string, language: Language): Part[] {
  const parts: Part[] = [];
  let last = -1;
  for (const {0: run, index} of token.matchAll(runs)) {
    if (!han.test(run)) {
      const text = hiragana.test(run) ? "" : run;
      parts.push({from: index, to: index + run.length, text, glued: last === index && text !== ""});
      last = text === "" ? -1 : index + run.length;
      continue;
    }
    const letters = Array.from(run);
    let at = index;
    for (let i = 0; i < letters.length;) {
      let length = Math.min(longestWord, letters.length - i);
      const isStop = () => isFunctionWordOf(letters.slice(i, i + length).join(""), language);
      while (length > 0 && !isStop()) length -= 1;
      const text = length > 0 ? "" : (letters[i] ?? "");
      const size = length > 0 ? letters.slice(i, i + length).join("").length : text.length;
      parts.push({from: at, to: at + size, text, glued: last === at && text !== ""});
      at += size;
      last = text === "" ? -1 : at;
      i += Math.max(1, length);
    }
  }
  return parts;
}

/** A key of another language: its own letters, without accents where the script is Latin. */
function foldedKey(plain: string, lower: string, language: Language): string {
  if (plain !== plain.toLowerCase() || language === "Chinese" || language === "Japanese")
    return plain;
  return folded(lower);
}

/** Whether a hyphen after this makes one word of it and what follows: `pre`, `k`, `3`. */
export function opensWord(token: string): boolean {
  return prefixes.has(token.toLowerCase()) || tellsApart(token) || hasNumber.test(token);
}

/** Whether a word is a letter, Greek ones by name too, or a number: what tells names of one kind apart. */
export function tellsApart(word: string): boolean {
  return letterOrNumber.test(word) || greekNames.has(word.toLowerCase());
}

/** A part of a token, and whether a letter or a number, which is it or beside it, holds it there. */
interface Part {
  from: number;
  to: number;
  text: string;
  glued: boolean;
}

function split(token: string): Part[] {
  const name = withGreek.get(token.toLowerCase().replaceAll("-", ""));
  if (name !== undefined)
    return name.split("-").map((text, i) => {
      const from = i === 0 ? 0 : token.length;
      return {from, to: token.length, text, glued: i > 0};
    });
  const whole = {from: 0, to: token.length, text: token, glued: false};
  if (!compound.test(token)) return [whole];
  const [first = "", ...rest] = token.split("-").filter((part) => part !== "");
  const isOneWord =
    prefixes.has(first.toLowerCase()) || (rest.length === 1 && isParticleVerb(first, rest[0]));
  if (rest.length > 0 && isOneWord) {
    return [{...whole, text: first.toLowerCase() + rest.join("")}];
  }
  const parts: Part[] = [];
  let at = 0;
  for (const text of [first, ...rest].flatMap(pieces)) {
    const from = token.indexOf(text, at);
    at = from + text.length;
    const last = parts.at(-1);
    if (last !== undefined && isOne(last.text, text)) {
      last.text += text;
      last.to = at;
    } else {
      const glued = last !== undefined && (tellsApart(last.text) || tellsApart(text));
      parts.push({from, to: at, text, glued});
    }
  }
  return parts;
}

/** A part of a token between hyphens as words: Greek letters beside others, and `UNet` as `U-Net`. */
function pieces(part: string): string[] {
  if (hasGreek.test(part) && !greekWord.test(part)) return part.match(greekOrNot) ?? [part];
  return lettered.test(part) && isNoun(part.slice(1).toLowerCase())
    ? [part.charAt(0), part.slice(1)]
    : [part];
}

/** Whether a verb and a particle make a noun (`follow-up`; not `top-down`), written as one word too. */
function isParticleVerb(first: string, last = ""): boolean {
  const verb = first.toLowerCase();
  return (
    particles.has(last.toLowerCase().replace(/s$/u, "")) &&
    (isPlainVerb(verb) || otherVerbs.has(verb))
  );
}

/** Whether two parts of a token are one word: `GPT` and `4`, `2,4` and `D`, `1,4` and `dioxane`. */
function isOne(one: string, other: string): boolean {
  return (
    startsWithNumber.test(other) ||
    (isNumber.test(one) && singleLetter.test(other)) ||
    locants.test(one)
  );
}
