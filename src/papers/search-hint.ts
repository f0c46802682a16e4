import {distance} from "npm:fastest-levenshtein";
import {foldText} from "npm:hubscope";
import {readSearch} from "../marks/search-query.js";
import {element} from "../page/dom.js";
import {agree, count, quoted} from "../page/words.js";
import {foldedPaper, type SearchedPaper} from "./folded-papers.js";

/** A word of a search that stands in no paper, and the one nearest to it that does. */
export interface NearWord {
  word: string;
  near: string;
  /** How many papers have the near one. */
  papers: number;
  /** The search with it in the place of the word. */
  search: string;
}

/** How many letters a word has for which another is looked for, and from how many on it is long. */
const shortest = 4;
const long = 8;

const wordOf = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * For each word of a search that stands in no text that is searched, in its order, the nearest of
 * their words: one letter away, or two where those are swapped or the word has eight letters or more.
 * Of equally near words it is the one of most papers. Words of less than four letters, and words with
 * none near, are left out.
 */
export function nearWords(papers: readonly SearchedPaper[]): (search: string) => NearWord[] {
  let known: Map<string, number> | undefined;
  return (search) => {
    const {wanted, unwanted} = readSearch(search);
    const asked = wordsOf([...wanted.flat(), ...unwanted].join("\n"));
    const words = (known ??= papersOfWords(papers));
    return asked
      .filter((word) => ![...words.keys()].some((other) => other.includes(word)))
      .flatMap((word) => {
        const near = nearest(word, words);
        if (near === undefined) return [];
        const papers = words.get(near) ?? 0;
        return [{word, near, papers, search: replaced(search, {word, near})}];
      });
  };
}

function wordsOf(folded: string): string[] {
  return [...new Set(folded.match(wordOf))];
}

function papersOfWords(papers: readonly SearchedPaper[]) {
  const words = new Map<string, number>();
  for (const paper of papers)
    for (const word of wordsOf(foldedPaper(paper))) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

function nearest(word: string, words: ReadonlyMap<string, number>): string | undefined {
  if (word.length < shortest) return undefined;
  const [found] = [...words]
    .filter(([other]) => Math.abs(other.length - word.length) <= 2)
    .map(([near, papers]) => ({near, papers, away: distance(word, near)}))
    .filter(
      ({near, away}) =>
        away === 1 || (away === 2 && (word.length >= long || hasLettersOf(word, near)))
    )
    .sort((a, b) => a.away - b.away || b.papers - a.papers || (a.near < b.near ? -1 : 1));
  return found?.near;
}

function hasLettersOf(one: string, other: string): boolean {
  return [...one].sort().join("") === [...other].sort().join("");
}

function replaced(search: string, {word, near}: {word: string; near: string}): string {
  return search.replaceAll(wordOf, (written) => (foldText(written) === word ? near : written));
}

/**
 * What stands before and after a near word: that the word of the search is in no paper, and in how
 * many the near one is.
 */
export function hintWords({word, papers}: Pick<NearWord, "word" | "papers">): {
  before: string;
  after: string;
} {
  return {
    before: `${quoted(word)} stands in no paper. Did you mean `,
    after: `, which ${count(papers, "listed paper")} ${agree(papers, "has", "have")}?`
  };
}

/** Says that a word of the search stands in no paper, with a near one that a click searches for. */
export function searchHint(
  {word, near, papers, search}: NearWord,
  {ask = () => undefined}: {ask?: (search: string) => void} = {}
): HTMLElement {
  const button = element("button", {type: "button"}, quoted(near));
  button.addEventListener("click", () => ask(search));
  const {before, after} = hintWords({word, papers});
  return element("span", {class: "hint"}, before, button, after);
}
