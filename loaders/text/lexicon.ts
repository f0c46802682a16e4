import pluralize from "pluralize";
import {append} from "./lists.js";
import {withoutFillers} from "./mask.js";

/** A word inside a token: the id of its key, and where it stands in the token. */
export interface Word {
  id: number;
  from: number;
  to: number;
}

const prefixes = new Set(
  "anti co inter intra multi non over post pre re semi sub super un under".split(" ")
);
const acronym = /(?:^|-)[^a-zA-Z-]*[A-Z][^A-Z-]*[A-Z]/u;
const pluralAcronym = /([A-Z0-9])s$/u;
const wholeNumberOrSingle = /(?:^|-)(?:\p{L}|[^\p{N}-]*\p{N}[^-]*)(?:-|$)/u;
const allCapitals = /^[A-Z]{3,}$/u;
const mostSpellings = 1000;

/**
 * The words of a body of text, each under one key: lower case and singular, but acronyms and names
 * with several capitals keep theirs. A hyphenated token is several words (`self-supervised`),
 * unless it starts with a prefix that is often written without (`pre-training`) or a part of it is
 * a single letter or has a digit (`k-means`, `GPT-4`).
 */
export class Lexicon {
  readonly keys: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #tokens = new Map<string, Word[]>();
  readonly #capitalised = new Map<string, number[]>();
  readonly #acronyms: ReadonlySet<string>;

  /** A lexicon that takes `acronyms`, given by their keys, for no ordinary words. */
  constructor(acronyms: ReadonlySet<string> = new Set()) {
    this.#acronyms = acronyms;
  }

  /** The keys of words with a space between, which are the same in every lexicon. */
  phraseKey(words: readonly number[]): string {
    return words.map((id) => this.keys[id] ?? "").join(" ");
  }

  /** A lexicon that knows the same words and is apart from this one, with its own `acronyms`. */
  copy(acronyms: ReadonlySet<string>): Lexicon {
    const copy = new Lexicon(acronyms);
    for (const key of this.keys) copy.keys.push(key);
    for (const [key, id] of this.#ids) copy.#ids.set(key, id);
    for (const [token, words] of this.#tokens) copy.#tokens.set(token, words);
    for (const [key, ids] of this.#capitalised) copy.#capitalised.set(key, [...ids]);
    return copy;
  }

  /** The words of a token as it is written. */
  words(token: string): Word[] {
    const known = this.#tokens.get(token);
    if (known !== undefined) return known;
    const words = split(token).map(({from, to, text}) => ({
      id: this.id(keyOf(withoutFillers(text))),
      from,
      to
    }));
    this.#tokens.set(token, words);
    return words;
  }

  /** The id of a key, which is new if need be. */
  id(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.keys.push(key) - 1;
    this.#ids.set(key, id);
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
   * For each id the id to use in its place: words set in capitals throughout (`TOKEN`) are the
   * ordinary word where some text has that too, unless they are known for acronyms; all others
   * stand for themselves.
   */
  settled(): Int32Array {
    return Int32Array.from(this.keys, (key, id) =>
      allCapitals.test(key) && !this.#acronyms.has(key)
        ? (this.find(singular(key.toLowerCase())) ?? id)
        : id
    );
  }
}

/** The key of a single word: an acronym without its plural s, else lower case and singular. */
export function keyOf(word: string): string {
  if (acronym.test(word)) return word.replace(pluralAcronym, "$1");
  return singular(word.toLowerCase());
}

/** Whether a hyphen after this makes one word of it and what follows: `pre`, `k`, `3`. */
export function opensWord(token: string): boolean {
  return prefixes.has(token.toLowerCase()) || wholeNumberOrSingle.test(token);
}

function split(token: string): {from: number; to: number; text: string}[] {
  const whole = {from: 0, to: token.length, text: token};
  if (!token.includes("-") || wholeNumberOrSingle.test(token)) return [whole];
  const [first = "", ...rest] = token.split("-").filter((part) => part !== "");
  if (rest.length > 0 && prefixes.has(first.toLowerCase())) {
    return [{...whole, text: first.toLowerCase() + rest.join("")}];
  }
  const parts: {from: number; to: number; text: string}[] = [];
  let from = 0;
  for (const text of [first, ...rest]) {
    from = token.indexOf(text, from);
    parts.push({from, to: from + text.length, text});
    from += text.length;
  }
  return parts;
}

const irregularPlurals: [singular: string, plural: string][] = [
  ["automaton", "automata"],
  ["axis", "axes"],
  ["basis", "bases"],
  ["bias", "biases"],
  ["cache", "caches"],
  ["cookie", "cookies"],
  ["corpus", "corpora"],
  ["cortex", "cortices"],
  ["formula", "formulae"],
  ["helix", "helices"],
  ["lens", "lenses"],
  ["maximum", "maxima"],
  ["metastasis", "metastases"],
  ["minimum", "minima"],
  ["niche", "niches"],
  ["optimum", "optima"],
  ["schema", "schemata"],
  ["simplex", "simplices"],
  ["spectrum", "spectra"],
  ["taxon", "taxa"],
  ["vortex", "vortices"]
];
const neverPlural = /(?:[iu]s|ss|ics)$/u;
const pluralsInIcs =
  /^(?:basics|characteristics|clinics|critics|fabrics|heuristics|metrics|mosaics|statistics|topics|antibiotics)$/u;
const notPlurals = new Set(
  "alias always atlas bayes canvas chaos cosmos ethos gas news series species data media regimen specimen".split(
    " "
  )
);

for (const [singular, plural] of irregularPlurals) pluralize.addIrregularRule(singular, plural);

/**
 * The singular of an English word in lower case, by `pluralize` with the exceptions that scientific
 * English needs: fields in -ics (`dynamics`) and words in -is, -us and -ss are no plurals. A key
 * for comparing words, not a word to show.
 */
export function singular(word: string): string {
  if (word.length < 4 || notPlurals.has(word)) return word;
  if (neverPlural.test(word) && !pluralsInIcs.test(word)) return word;
  return pluralize.singular(word);
}
