import type {Language} from "./function-words.js";

const anyBeyond = /[\u0370-\u1dff\u2c80-\u{3ffff}]/u;
const beyondLatin = /[\u0370-\u1dff\u2c80-\u{3ffff}]/gu;
const kana = /[\u3041-\u3096\u30a1-\u30fa]/gu;
const leastKana = 0.08;
const leastBeyond = 0.25;
const leastOfScript = 0.2;

/** The characters of the rows of a table of two bytes that its users write, as of 1980, without rare ones. */
function charactersOf(table: string, [first, last]: readonly [number, number]): Set<string> {
  const range = (from: number, to: number) =>
    Array.from({length: to - from + 1}, (_, i) => from + i);
  const trails = [...(table === "big5" ? range(0x40, 0x7e) : []), ...range(0xa1, 0xfe)];
  const bytes = range(first, last).flatMap((lead) => trails.flatMap((trail) => [lead, trail]));
  return new Set(new TextDecoder(table).decode(Uint8Array.from(bytes)));
}

let tables: {ofJapan: Set<string>; ofChina: Set<string>; ofTaiwan: Set<string>} | undefined;

/**
 * How many of some Chinese characters no table of Japanese has, and how many none of Chinese: the
 * national tables JIS X 0208, GB 2312 and Big5 tell the reformed characters of each apart (`図` and `图`).
 */
function charactersOfOne(text: string): {onlyChinese: number; onlyJapanese: number} {
  tables ??= {
    ofJapan: charactersOf("euc-jp", [0xb0, 0xf4]),
    ofChina: charactersOf("gbk", [0xb0, 0xf7]),
    ofTaiwan: charactersOf("big5", [0xa4, 0xf9])
  };
  let onlyChinese = 0;
  let onlyJapanese = 0;
  for (const character of text.match(han) ?? []) {
    const isJapanese = tables.ofJapan.has(character);
    const isChinese = tables.ofChina.has(character) || tables.ofTaiwan.has(character);
    if (isChinese && !isJapanese) onlyChinese += 1;
    if (isJapanese && !isChinese) onlyJapanese += 1;
  }
  return {onlyChinese, onlyJapanese};
}

const scripts: readonly (readonly [Language, RegExp])[] = [
  ["Korean", /\p{Script=Hangul}/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Hindi", /\p{Script=Devanagari}/gu],
  ["Bengali", /\p{Script=Bengali}/gu],
  ["Tamil", /\p{Script=Tamil}/gu],
  ["Telugu", /\p{Script=Telugu}/gu],
  ["Georgian", /\p{Script=Georgian}/gu],
  ["Armenian", /\p{Script=Armenian}/gu],
  ["Amharic", /\p{Script=Ethiopic}/gu]
];
const han = /\p{Script=Han}/gu;
const cyrillic = /\p{Script=Cyrillic}/gu;

/** Letters that tell apart languages of one script: the first that a text has is its language. */
const telling: Readonly<Record<string, readonly (readonly [Language, RegExp])[]>> = {
  Cyrillic: [
    ["Belarusian", /ў/iu],
    ["Kazakh", /[әқңғұһ]/iu],
    ["Ukrainian", /[іїєґ]/iu],
    ["Serbian", /[јљњћђџ]/iu],
    ["Mongolian", /[өү]/iu]
  ],
  Arabic: [
    ["Urdu", /[ٹڈڑےں]/u],
    ["Persian", /[پچژگیک]/u]
  ]
};

/**
 * The language that the script of a text says it is in, where a quarter of it is in another than the
 * Latin one; null where it is Latin. `isOpen` says that the script leaves more than one: Chinese
 * characters alone, which Japanese has too, and Cyrillic.
 */
export function languageOfScript(text: string): {language: Language; isOpen: boolean} | null {
  if (!anyBeyond.test(text)) return null;
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const beyond = count(beyondLatin);
  if (beyond < leastBeyond * text.length) return null;
  if (count(han) + count(kana) >= leastOfScript * beyond) {
    if (count(kana) >= leastKana * beyond) return {language: "Japanese", isOpen: false};
    const {onlyChinese, onlyJapanese} = charactersOfOne(text);
    return {
      language: onlyJapanese > onlyChinese ? "Japanese" : "Chinese",
      isOpen: onlyJapanese === onlyChinese
    };
  }
  const told = (name: string, fallback: Language) =>
    telling[name]?.find(([, letters]) => letters.test(text))?.[0] ?? fallback;
  if (count(cyrillic) >= leastOfScript * beyond) {
    const language = told("Cyrillic", "Russian");
    return {language, isOpen: language === "Russian" && !/[ыэё]/iu.test(text)};
  }
  for (const [language, letters] of scripts) {
    if (count(letters) >= leastOfScript * beyond)
      return {language: told(language, language), isOpen: false};
  }
  return {language: "other", isOpen: false};
}
