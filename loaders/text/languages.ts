import {stemmer as french} from "@orama/stemmers/french";
import {stemmer as german} from "@orama/stemmers/german";
import {stemmer as italian} from "@orama/stemmers/italian";
import {stemmer as portuguese} from "@orama/stemmers/portuguese";
import {stemmer as russian} from "@orama/stemmers/russian";
import {stemmer as spanish} from "@orama/stemmers/spanish";
import {
  ces,
  dan,
  deu,
  eng,
  fin,
  fra,
  hun,
  ita,
  jpn,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  spa,
  swe,
  tur,
  ukr,
  zho
} from "stopword";
import {tagsOf} from "./word-tags.js";

/** A language that texts may be in, by its name in English; `other` where it is not known. */
export type Language = string;

const more = (list: readonly string[], words: string) => new Set([...list, ...words.split(" ")]);

const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  English: more(
    eng,
    "the of and in for with on to by from is are we that this an as at our their its"
  ),
  Spanish: more(
    spa,
    "las los una unas unos para por con sin según mediante desde hasta entre su sus y"
  ),
  French: more(fra, "les des une un du le la l d et dans par pour sur avec chez entre vers selon"),
  German: more(deu, "der die das und von im für mit eine einer eines auf bei zur zum"),
  Portuguese: more(
    por,
    "uma um para com sem entre sobre pelo pela pelos pelas nos nas dos das do da em e"
  ),
  Italian: more(ita, "il lo gli della delle dei degli nella nelle per tra fra con una uno e di"),
  Dutch: more(nld, "het een van voor met bij uit"),
  Polish: new Set(pol),
  Swedish: new Set(swe),
  Turkish: new Set(tur),
  Danish: new Set(dan),
  Norwegian: new Set(nob),
  Finnish: new Set(fin),
  Czech: new Set(ces),
  Hungarian: new Set(hun),
  Romanian: new Set(ron),
  Russian: new Set(rus),
  Ukrainian: new Set(ukr),
  Chinese: more(
    zho.filter((word) => word.length > 1),
    "的 地 得 和 跟 与 及 向 并 等 更 已 在 于 中 了 是 对 为 以 其 之 将 从 到 由 下 上 被 把 也 而 或 且 基于 面向 通过 利用 采用 一种 以及"
  ),
  Japanese: new Set(jpn)
};

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

/** Words between two nouns of a set phrase, as `de` in `calidad de vida`; other function words end one. */
export const innerWords: ReadonlySet<string> = new Set(
  "de del du des do da dos das di della dei delle degli".split(" ")
);

/** Whether a word in lower case is one of a language's grammar, at which phrases end. */
export function isFunctionWordOf(word: string, language: Language): boolean {
  return functionWords[language]?.has(word) === true && !innerWords.has(word);
}

/** The key of a word in lower case of a language: its stem by Snowball's rules; null where none is known. */
export function stemOf(word: string, language: Language): string | null {
  return stems[language]?.(word) ?? null;
}

const listsOf = new Map<string, Language[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of words) listsOf.set(word, [...(listsOf.get(word) ?? []), language]);
}

const scripts: readonly (readonly [Language, RegExp])[] = [
  ["Japanese", /[\u3040-\u30ff]/gu],
  ["Chinese", /\p{Script=Han}/gu],
  ["Russian", /\p{Script=Cyrillic}/gu],
  ["Korean", /\p{Script=Hangul}/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Hindi", /\p{Script=Devanagari}/gu]
];
const beyondLatin = /[\u0370-\uffff]/gu;
const words = /\p{L}+/gu;
const longestRead = 600;

/** How much speaks for each language in a text: function words, less where several have them. */
function evidence(text: string): Map<Language, number> {
  const found = new Map<Language, number>();
  const add = (language: Language, weight: number) =>
    found.set(language, (found.get(language) ?? 0) + weight);
  for (const [written] of text.matchAll(words)) {
    const word = written.toLowerCase();
    const lists = word.length < 2 || isContent(word) ? [] : (listsOf.get(word) ?? []);
    for (const language of lists) add(language, 1 / lists.length);
  }
  return found;
}

/**
 * The language of each text: by its script, and in Latin letters by its function words, read from the
 * title and the first 600 letters of the summary. A text without any is in the language of most others; one other language than
 * theirs is told from one text alone only where much speaks for it.
 */
export function languagesOf(
  texts: readonly {title: string | null; summary: string | null}[]
): Language[] {
  const found = texts.map(({title, summary}) => {
    const start = `${title ?? ""}\n${summary?.slice(0, longestRead) ?? ""}`;
    const script = scriptOf(start);
    if (script === null) return clearest(evidence(start));
    return {language: script, weight: enoughAlone};
  });
  const counts = new Map<Language, number>();
  for (const {language} of found) {
    if (language !== "") counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const usual = ranked[0]?.[0] ?? "English";
  return found.map(({language, weight}) => {
    if (language === "") return usual;
    const isShared = (counts.get(language) ?? 0) > 1 || texts.length === 1;
    return isShared || weight >= enoughAlone ? language : usual;
  });
}

const enoughAlone = 1.5;

/** The language that the most speaks for, if it is enough; English where it has as much. */
function clearest(found: ReadonlyMap<Language, number>): {language: Language; weight: number} {
  const english = found.get("English") ?? 0;
  const [best] = [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (best === undefined) return {language: "", weight: 0};
  const [language, weight] = best;
  if (weight > english && weight >= leastEvidence) return {language, weight};
  return english > 0 ? {language: "English", weight: english} : {language: "", weight: 0};
}

const leastEvidence = 0.75;

/** Whether English has a word of its own for it: it says little of other languages (`sex`, `die`, `one`). */
function isContent(word: string): boolean {
  const first = tagsOf(word)?.[0] ?? "FW";
  return first !== "FW" && first !== "NNP" && functionWords.English?.has(word) !== true;
}

function scriptOf(text: string): Language | null {
  const beyond = text.match(beyondLatin)?.length ?? 0;
  if (beyond * 4 < text.length) return null;
  for (const [language, letters] of scripts) {
    if ((text.match(letters)?.length ?? 0) * 5 <= beyond) continue;
    if (language !== "Russian") return language;
    return /[іїєґ]/iu.test(text) ? "Ukrainian" : language;
  }
  return null;
}
