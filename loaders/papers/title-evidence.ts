import type {PaperRecord} from "../sources/reading.js";
import {foldedTitle} from "../text/identity.js";
import {lettersAndDigits, normalise} from "../text/normalise.js";

const generic = new Set(
  [
    ...["editorial", "guest editorial", "editorial board", "editorial note", "editorial comment"],
    ...["introduction", "introduction to the special issue", "introduction to this special issue"],
    ...["preface", "foreword", "afterword", "prologue", "epilogue", "abstract", "abstracts"],
    ...["summary", "conclusion", "conclusions", "discussion", "results", "appendix", "overview"],
    ...["review", "reviews", "book review", "book reviews", "short notices", "in brief", "notes"],
    ...["news", "news and views", "letter", "letters", "letter to the editor", "correspondence"],
    ...["letters to the editor", "comment", "commentary", "reply", "response", "authors reply"],
    ...["from the editor", "from the editors", "editors note", "note from the editor"],
    ...["contents", "table of contents", "front matter", "back matter", "frontmatter"],
    ...["backmatter", "cover", "title page", "masthead", "index", "author index", "subject index"],
    ...["bibliography", "references", "list of contributors", "contributors", "about the authors"],
    ...["acknowledgements", "acknowledgments", "in memoriam", "obituary", "announcements"],
    ...["erratum", "errata", "corrigendum", "corrigenda", "correction", "corrections", "addendum"],
    ...["poster session", "keynote", "keynote address", "panel discussion", "special issue"],
    ...["annual report", "year in review", "the year in review", "untitled", "no title"],
    ...["einleitung", "vorwort", "einfuhrung", "inhaltsverzeichnis", "buchbesprechungen"],
    ...["avant propos", "presentation", "sommaire", "introduccion", "prefacio", "presentacion"],
    ...["resenas", "apresentacao", "introducao", "introduzione", "prefazione", "recensioni"]
  ].map(keyOf)
);
const number = /\p{N}+/gu;
const word = /[\p{L}\p{N}]+/gu;
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const fewestLetters = 8;

/** What titles of one work have in common: letters and digits, without case; null without a title. */
export function titleKey(title: string | null): string | null {
  return title === null ? null : foldedTitle(title);
}

/**
 * Whether a title is no evidence that two records are of one work: a heading that many have, such as
 * `Editorial` or `Editorial 2019`, a single word, or a few letters of a writing without spaces.
 */
export function isGeneric(title: string): boolean {
  if (generic.has(keyOf(title.replace(number, "")))) return true;
  if (withoutSpaces.test(title)) return foldedTitle(title).length < fewestLetters / 2;
  const words = title.match(word) ?? [];
  return words.length < 2 || foldedTitle(title).length < fewestLetters;
}

const initials = /^(?:\p{Lu}[.-]?){1,4}$/u;

/**
 * The last word of a first author's surname, without case and accents, however the name is written:
 * `Gray, Ann`, `Ann Gray`, `Gray AN`, `van der Gray, A.`; null where a record names no author.
 */
export function firstAuthorKey({authors}: Pick<PaperRecord, "authors">): string | null {
  const [name = ""] = authors;
  if (/^\W*anonymous\W*$/iu.test(name)) return null;
  const comma = name.indexOf(",");
  const words = (comma < 0 ? name : name.slice(0, comma)).trim().split(/\s+/u);
  while (comma < 0 && words.length > 1 && initials.test(words.at(-1) ?? "")) words.pop();
  const key = keyOf(words.at(-1) ?? "");
  return key === "" ? null : key;
}

/** A text in lower case, its letters and digits alone, without accents. */
export function keyOf(text: string): string {
  return lettersAndDigits(normalise(text, "NFKD").toLowerCase());
}
