import {stemmer as french} from "@orama/stemmers/french";
import {stemmer as german} from "@orama/stemmers/german";
import {stemmer as italian} from "@orama/stemmers/italian";
import {stemmer as portuguese} from "@orama/stemmers/portuguese";
import {stemmer as russian} from "@orama/stemmers/russian";
import {stemmer as spanish} from "@orama/stemmers/spanish";
import {type Language, listedLanguages} from "./function-words.js";
import {type Evidence, evidenceOfWord} from "./language-evidence.js";
import {languageOfScript} from "./scripts.js";

const stems: Readonly<Record<Language, (word: string) => string>> = {
  Spanish: spanish,
  French: french,
  German: german,
  Portuguese: portuguese,
  Italian: italian,
  Russian: russian
};

/** The languages whose function words and forms are known. */
export const supported: ReadonlySet<Language> = new Set([
  "English",
  "Chinese",
  "Japanese",
  ...Object.keys(stems)
]);

/** The name of a language that is not known. */
export const unknownLanguage = "other";

/**
 * The key of a word in lower case of a language: its stem by Snowball's rules; null where none is
 * known.
 */
export function stemOf(word: string, language: Language): string | null {
  return stems[language]?.(word) ?? null;
}

const wordOrPart = /\p{L}[\p{L}\p{M}]+-?/gu;
const longestRead = 300;

/** What the different words of a text say: how much speaks for each language. */
interface Reading {
  weights: Map<Language, number>;
  /** How many different words it has, and the first of them, up to `fewestWords`. */
  count: number;
  words: readonly string[];
  /** The language that the script binds; null where it is Latin, or one that several have. */
  bound: Language | null;
}

const ofCyrillic = ["Russian", "Ukrainian", "Bulgarian"];
const openScripts: Readonly<Record<Language, readonly Language[]>> = {
  Chinese: ["Chinese", "Japanese"],
  Russian: ofCyrillic
};

/**
 * How much a word has to say for a language on average, in one text and in all, for it to be known. Ten
 * titles say .18 or more for their own language, and .13 at most for another when theirs has no list.
 */
const leastOfWord = 0.07;
const leastOfWords = 0.15;
/** Of how many words at least that is asked. */
const fewestWords = 12;
const sharpness = 2.5;
const steps = 4;
const leastShare = 0.001;
const muchLess = 2;
/** How much must speak for a language beyond that of the others where no other paper is in it. */
const enoughAlone = 1.5;
const leastEvidence = 0.5;
/** Of fewer words than these much has to speak for a language as well. */
const fewWords = 4;

/**
 * The language of each text, read from the title and the first 300 letters of the summary: by its
 * script, and in Latin letters by what its words say (`evidenceOfWord`), to which the share of each
 * language in all texts adds. A text that says nothing is in the language that most speaks for in all;
 * one other than that is told from one text alone only where much speaks for it. Where next to nothing
 * speaks for any language in a dozen words, it is `other`.
 */
export function languagesOf(
  texts: readonly {title: string | null; summary: string | null}[]
): Language[] {
  const known = new Map<string, Evidence>();
  const evidenceOf = (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = evidenceOfWord(word.toLowerCase());
    known.set(word, found);
    return found;
  };
  const readings = texts.map(({title, summary}) =>
    readingOf(`${title ?? ""}\n${summary?.slice(0, longestRead) ?? ""}`, evidenceOf)
  );
  const shares = sharesOf(readings);
  const usual = usualOf(readings, shares);
  const found = readings.map((reading) => languageOf(reading, usual, shares));
  const counts = new Map<Language, number>();
  for (const {language} of found) counts.set(language, (counts.get(language) ?? 0) + 1);
  return found.map(({language, weight}) => {
    const isShared = (counts.get(language) ?? 0) > 1 || texts.length === 1;
    return isShared || weight >= enoughAlone ? language : usual;
  });
}

function readingOf(text: string, evidenceOf: (word: string) => Evidence): Reading {
  const script = languageOfScript(text);
  const weights = new Map<Language, number>();
  const none = {weights, count: 0, words: []};
  if (script !== null && !script.isOpen) return {...none, bound: script.language};
  const seen = new Set<string>();
  const sums = new Float64Array(listedLanguages.length);
  for (const written of text.match(wordOrPart) ?? []) {
    if (seen.has(written) || written.endsWith("-")) continue;
    seen.add(written);
    for (const {language, weight} of evidenceOf(written))
      sums[language] = (sums[language] ?? 0) + weight;
  }
  const only = script === null ? null : openScripts[script.language];
  for (let i = 0; i < sums.length; ++i) {
    const language = listedLanguages[i] ?? "";
    const weight = sums[i] ?? 0;
    if (weight > 0 && (only?.includes(language) ?? true)) weights.set(language, weight);
  }
  if (script === null)
    return {weights, count: seen.size, words: [...seen].slice(0, fewestWords), bound: null};
  if (weights.size === 0) weights.set(script.language, leastEvidence);
  return {...none, bound: null};
}

/**
 * The share that each language has in all texts, by expectation maximisation of the mixture of
 * languages in which a text that speaks with `weight` for one has a likelihood of e to the
 * `sharpness` times that; those for which a text speaks much less than for another are left out of
 * it.
 */
function sharesOf(readings: readonly Reading[]): Map<Language, number> {
  const likely = readings.map(({weights, bound}): [Language, number][] => {
    if (bound !== null) return [[bound, 1]];
    const most = Math.max(...weights.values());
    return [...weights].flatMap(([language, weight]): [Language, number][] =>
      most - weight > muchLess ? [] : [[language, Math.exp(sharpness * (weight - most))]]
    );
  });
  let shares: ReadonlyMap<Language, number> | null = null;
  for (let step = 0; step < steps; ++step) {
    const before: ReadonlyMap<Language, number> | null = shares;
    const next = new Map<Language, number>();
    const shareBefore = (language: Language) => (before === null ? 1 : shareOf(language, before));
    for (const own of likely) {
      let sum = 0;
      for (const [language, one] of own) sum += one * shareBefore(language);
      for (const [language, one] of own) {
        const part = (one * shareBefore(language)) / sum / readings.length;
        next.set(language, (next.get(language) ?? 0) + part);
      }
    }
    shares = next;
  }
  return new Map(shares);
}

function shareOf(language: Language, shares: ReadonlyMap<Language, number>): number {
  return Math.max(leastShare, shares.get(language) ?? 0);
}

/**
 * The language that most speaks for in all texts; English where nothing does, and one that is not known
 * where too little does in the texts that speak for it and for no other more.
 */
function usualOf(readings: readonly Reading[], shares: ReadonlyMap<Language, number>): Language {
  const best = highest(shares)?.language ?? "English";
  if (readings.some(({bound}) => bound === best)) return best;
  const all = new Set<string>();
  let [speaks, counted] = [0, 0];
  for (const {weights, count, words: own} of readings) {
    if ((highest(weights)?.language ?? best) !== best) continue;
    speaks += weights.get(best) ?? 0;
    counted += count;
    if (all.size < fewestWords) for (const word of own) all.add(word);
  }
  if (counted > 0 && counted < fewWords && speaks < enoughAlone) return "English";
  return all.size >= fewestWords && speaks < leastOfWords * counted ? unknownLanguage : best;
}

function languageOf(
  {weights, count, bound}: Reading,
  usual: Language,
  shares: ReadonlyMap<Language, number>
): {language: Language; weight: number} {
  if (bound !== null) return {language: bound, weight: enoughAlone};
  const own = highest(weights)?.weight ?? 0;
  if (count >= fewestWords && own < leastOfWord * count)
    return {language: unknownLanguage, weight: enoughAlone};
  if (own < (count > 0 && count < fewWords ? enoughAlone : leastEvidence))
    return {language: usual, weight: 0};
  const scores = new Map<Language, number>();
  for (const [language, weight] of weights)
    scores.set(language, weight + Math.log(shareOf(language, shares)) / sharpness);
  const best = highest(scores)?.language ?? usual;
  return {language: best, weight: weights.get(best) ?? 0};
}

/** The language that most speaks for; of equals the first in order. */
function highest(
  weights: ReadonlyMap<Language, number>
): {language: Language; weight: number} | null {
  let best: {language: Language; weight: number} | null = null;
  for (const [language, weight] of weights) {
    const isBetter =
      best === null ||
      weight > best.weight ||
      (weight === best.weight && inOrder(language, best.language));
    if (isBetter) best = {language, weight};
  }
  return best;
}

/**
 * Whether of two languages for which as much speaks the first is taken: English, else by their
 * names.
 */
function inOrder(one: Language, other: Language): boolean {
  return one === "English" || (other !== "English" && one < other);
}
