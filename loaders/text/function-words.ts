import {
  afr,
  bul,
  cat,
  ces,
  dan,
  deu,
  eng,
  epo,
  est,
  eus,
  fin,
  fra,
  gle,
  glg,
  hrv,
  hun,
  ind,
  ita,
  jpn,
  lav,
  lit,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  slk,
  slv,
  spa,
  swa,
  swe,
  tgl,
  tur,
  ukr,
  vie,
  zho
} from "stopword";
import {append} from "./lists.js";

/** A language that texts may be in, by its name in English; `other` where it is not known. */
export type Language = string;

const more = (list: readonly string[], words: string) => new Set([...list, ...words.split(/\s+/u)]);

const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  English: more(
    eng,
    "the of and in for with on to by from is are we that this an as at our their its"
  ),
  Spanish: more(
    spa,
    `las los una unas unos para por con sin según mediante desde hasta entre su sus y es son fue fueron
    ser sido siendo está están tiene tienen ha han puede pueden debe deben hay además otro otra otros otras
    tal tales tanto cada cual cuales acerca`
  ),
  French: more(
    fra,
    `les des une un du le la l d et dans par pour sur avec chez entre vers selon est sont été être peut
    peuvent doit doivent autre autres tel telle tels telles ainsi chaque`
  ),
  German: more(deu, "der die das und von im für mit eine einer eines auf bei zur zum"),
  Portuguese: more(
    por,
    `uma um para com sem entre sobre pelo pela pelos pelas nos nas dos das do da em e é são foi foram ser
    sido sendo está estão tem têm tinha ter pode podem deve devem há além disso outro outra outros outras
    tal tais tanto bem segundo cada qual quais`
  ),
  Italian: more(ita, "il lo gli della delle dei degli nella nelle per tra fra con una uno e di"),
  Russian: new Set(rus),
  Chinese: more(
    zho.filter((word) => word.length > 1),
    "的 地 得 和 跟 与 及 向 并 等 更 已 在 于 中 了 是 对 为 以 其 之 将 从 到 由 下 上 被 把 也 而 或 且 基于 面向 通过 利用 采用 一种 以及"
  ),
  Japanese: new Set(jpn),
  Afrikaans: new Set(afr),
  Basque: new Set(eus),
  Bulgarian: new Set(bul),
  Catalan: new Set(cat),
  Croatian: new Set(hrv),
  Czech: new Set(ces),
  Danish: new Set(dan),
  Dutch: more(nld, "het een van voor met bij uit"),
  Esperanto: new Set(epo),
  Estonian: new Set(est),
  Finnish: new Set(fin),
  Galician: new Set(glg),
  Hungarian: new Set(hun),
  Indonesian: more(ind, "dan di yang untuk dengan pada dalam terhadap"),
  Irish: new Set(gle),
  Latvian: new Set(lav),
  Lithuanian: new Set(lit),
  Norwegian: new Set(nob),
  Polish: new Set(pol),
  Romanian: new Set(ron),
  Slovak: new Set(slk),
  Slovene: new Set(slv),
  Swahili: new Set(swa),
  Swedish: new Set(swe),
  Tagalog: new Set(tgl),
  Turkish: new Set(tur),
  Ukrainian: new Set(ukr),
  Vietnamese: new Set(vie)
};

/** The languages whose words of grammar are known. */
export const listedLanguages: readonly Language[] = Object.keys(functionWords);

/**
 * Words between two nouns of a set phrase, as `de` in `calidad de vida`; other function words end
 * one.
 */
export const innerWords: ReadonlySet<string> = new Set(
  "de del du des do da dos das di della dei delle degli".split(" ")
);

/** Whether a word in lower case is one of a language's grammar, at which phrases end. */
export function isFunctionWordOf(word: string, language: Language): boolean {
  return functionWords[language]?.has(word) === true && !innerWords.has(word);
}

/** Words that other lists have for a rare use, as of names. */
const mostlyEnglish = new Set(["the", "of", "and", "with", "from"]);

const having = new Map<string, Language[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of words) {
    if (language === "English" || !mostlyEnglish.has(word)) append(having, word, language);
  }
}

/** The languages whose grammar has a word in lower case. */
export function languagesWithFunctionWord(word: string): readonly Language[] {
  return having.get(word) ?? [];
}

const quoted = ["Spanish", "French", "German", "Portuguese", "Italian"];

/**
 * Whether a word in lower case is of the grammar of a language that English texts quote titles of.
 */
export function isQuotedFunctionWord(word: string): boolean {
  return quoted.some((language) => isFunctionWordOf(word, language));
}
