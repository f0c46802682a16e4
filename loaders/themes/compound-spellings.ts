import type {Corpus} from "../text/corpus.js";
import {tagsOf} from "../text/word-tags.js";

const shortestPart = 3;
const fewestPapers = 2;
/** One word that may be two; no longer than any is. */
const compound = /^[a-z]{6,40}$/u;

/** A spelling and the one that it is read as, in the ids of their words. */
interface Spelling {
  variant: number[];
  preferred: number[];
}

/**
 * Compounds of two nouns that papers write as one word and as two: `lifespan` and `life span`. Two
 * papers have each at least, and both parts have three letters or more and are nouns, the first of
 * them mostly, so that a `blackbird` is no `black bird`; or English does not have them. The one that
 * more papers have is preferred, of equals the two words; the one word where a part is one of the words
 * that say nothing, `stops`, by their keys. A compound that is one of them itself, or is longer than 40
 * letters, is left as it is.
 */
export function compoundSpellings(
  corpus: Pick<Corpus, "lexicon" | "words" | "starts" | "papers">,
  stops: ReadonlySet<string>
): Spelling[] {
  const {lexicon, words, starts, papers} = corpus;
  const {keys} = lexicon;
  const closedOf = new Map<string, number>();
  const opens = new Uint8Array(keys.length);
  keys.forEach((key, closed) => {
    if (!compound.test(key) || stops.has(key)) return;
    for (let cut = shortestPart; cut <= key.length - shortestPart; ++cut) {
      const one = lexicon.find(key.slice(0, cut));
      const other = lexicon.find(key.slice(cut));
      if (one === undefined || other === undefined) continue;
      if (!isNounOrUnknown(keys[one], ["NN"]) || !isNounOrUnknown(keys[other], ["NN", "V"]))
        continue;
      closedOf.set(`${String(one)} ${String(other)}`, closed);
      opens[one] = 1;
    }
  });
  const counts = new Map<string, PapersOf>();
  const isClosed = new Uint8Array(keys.length);
  for (const closed of closedOf.values()) isClosed[closed] = 1;
  const count = (spelling: string, paper: number) => {
    const {papers: before = 0, last = -1} = counts.get(spelling) ?? {};
    if (last !== paper) counts.set(spelling, {papers: before + 1, last: paper});
  };
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    const end = papers[paper + 1] ?? 0;
    for (let at = papers[paper] ?? 0; at < end; ++at) {
      const word = words[at] ?? 0;
      if (isClosed[word] === 1) count(String(word), paper);
      if (opens[word] !== 1 || at + 1 === end || starts[at + 1] === 1) continue;
      const open = `${String(word)} ${String(words[at + 1] ?? 0)}`;
      if (closedOf.has(open)) count(open, paper);
    }
  }
  return Array.from(closedOf).flatMap(([open, closed]) => {
    const asOne = counts.get(String(closed))?.papers ?? 0;
    const asTwo = counts.get(open)?.papers ?? 0;
    if (Math.min(asOne, asTwo) < fewestPapers) return [];
    const two = open.split(" ").map(Number);
    return [
      asOne > asTwo || two.some((part) => stops.has(keys[part] ?? ""))
        ? {variant: two, preferred: [closed]}
        : {variant: [closed], preferred: two}
    ];
  });
}

/** Whether English has a word as a noun, and first as one of `kinds`, or does not have it. */
function isNounOrUnknown(key = "", kinds: readonly string[]): boolean {
  const tags = tagsOf(key);
  if (tags === undefined) return true;
  return (
    tags.some((tag) => tag.startsWith("NN")) && kinds.some((kind) => tags[0]?.startsWith(kind))
  );
}

/** How many papers have a spelling, and the last of them. */
interface PapersOf {
  papers: number;
  last: number;
}
