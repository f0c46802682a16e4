import type {Range} from "../marks/search-query.js";

const tags = /#AUTHOR_TAG|#TARGET_REF|G?TREF\b|@@CITATION|\[\[CITATION\]\]/gu;
const numbered = /^\d{1,4}$/u;
const ofYear = /(?:^|\D)(?:1[5-9]|20)\d\d(?:\D|$)/u;
const longest = 160;

/** A mark of references in a sentence: where it stands, and what it says. */
interface Reference {
  range: Range;
  words: string;
}

/**
 * Where a citing sentence mentions the hub, as ranges of the text: the tag that a source puts there;
 * else the references that name the hub's first author by family name; else the one reference of a
 * sentence that has no other. Where none of these holds, nothing is said to be the mention.
 */
export function hubMention(sentence: string, family: string | null): Range[] {
  const tagged = Array.from(sentence.matchAll(tags), (found): Range => [
    found.index,
    found.index + found[0].length
  ]);
  if (tagged.length > 0) return tagged;
  const references = referencesIn(sentence);
  const named = references.filter(
    ({words}) => family !== null && family.length > 1 && words.includes(family)
  );
  if (named.length > 0) return named.map(({range}) => range);
  return references.length === 1 ? references.map(({range}) => range) : [];
}

/** The references of a sentence: each number or work in brackets by itself. */
function referencesIn(sentence: string): Reference[] {
  const found: Reference[] = [];
  for (let at = 0; at < sentence.length; ++at) {
    const close = sentence[at] === "[" ? "]" : sentence[at] === "(" ? ")" : "";
    if (close === "") continue;
    const inside = sentence.slice(at + 1, at + 1 + longest);
    const length = inside.indexOf(close);
    if (length < 0) continue;
    const parts = partsOf(inside.slice(0, length), at + 1, close === "]");
    found.push(...parts);
    if (parts.length > 0) at += length + 1;
  }
  return found;
}

function partsOf(inside: string, start: number, isSquare: boolean): Reference[] {
  const separator = isSquare && !ofYear.test(inside) ? "," : ";";
  let at = start;
  const parts = inside.split(separator).map((part): Reference => {
    const from = at + (part.length - part.trimStart().length);
    at += part.length + separator.length;
    return {range: [from, from + part.trim().length], words: part.trim()};
  });
  const isReference = ({words}: Reference) =>
    (isSquare && numbered.test(words)) || ofYear.test(words);
  return parts.every(isReference) ? parts : [];
}

/** The family name of the first of the authors of a hub, one a line; null where none is said. */
export function firstFamily(authors: string | null): string | null {
  const [first = ""] = (authors ?? "").split("\n");
  const [before, after] = first.split(",");
  const name = after === undefined ? first.trim().split(/\s+/u).at(-1) : before?.trim();
  return name === undefined || name === "" ? null : name;
}
