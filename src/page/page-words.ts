import {element} from "./dom.js";

/**
 * Words that make sense only where there is something to click, point at or open: paper and saved
 * images have `still` in their place, nothing by default.
 */
export interface PageWords {
  page: string;
  still?: string;
}

/** A sentence in parts, of which some are for the page alone. */
export type Sentence = readonly (string | PageWords)[];

/** A sentence as the page has it. */
export function pageSentence(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === "string" ? part : part.page)).join("");
}

/** A sentence as paper and images have it. */
export function stillSentence(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === "string" ? part : (part.still ?? ""))).join("");
}

/** A sentence as nodes, of which print and saved images leave out what is for the page alone. */
export function sentenceNodes(sentence: Sentence): (string | HTMLElement)[] {
  return sentence.map((part) => {
    if (typeof part === "string") return part;
    const words = element("span", {class: "screen-only"}, part.page);
    return element("span", {class: "page-words", "data-still": part.still}, words);
  });
}

/** A line under a chart that says what is drawn and what is not. */
export function noteLine(sentence: Sentence): HTMLElement {
  return element("p", {class: "note-line"}, ...sentenceNodes(sentence));
}

/** Puts the words of paper and images in the place of those for the page, below `root`. */
export function keepStillWords(root: Element): void {
  for (const words of root.querySelectorAll<HTMLElement>(".page-words"))
    words.replaceWith(words.dataset["still"] ?? "");
  for (const part of root.querySelectorAll(".screen-only")) part.remove();
}

/** The end of a sentence about what is left out of a drawing: where it is found, or that it is not. */
export function inTheTable(left: number): PageWords {
  return left === 1
    ? {page: "is in the table", still: "is not drawn"}
    : {page: "are in the table", still: "are not drawn"};
}

/** What follows when only some of a list are shown. */
export const tableHasAll: PageWords = {page: "; the table has all"};

const sentenceEnd = /[.!?](?= [\p{Lu}“])/gu;
const toTheReader = /^(?:Click|Point|Press|Drag|Select|Choose)\b/u;

/** The sentences of a caption, each with whether it tells a reader of the page what to click. */
export function captionSentences(caption: string): {words: string; isForPage: boolean}[] {
  const ends = Array.from(caption.matchAll(sentenceEnd), ({index}) => index + 1);
  return [...ends, caption.length].map((end, i) => {
    const words = caption.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end);
    return {words, isForPage: toTheReader.test(words)};
  });
}

/** The words of a part of a figure as images have it: without what is for the page alone. */
export function staticCaption(part: Element | null): string {
  if (part === null) return "";
  const copy = document.importNode(part, true);
  keepStillWords(copy);
  return copy.textContent.trim();
}
