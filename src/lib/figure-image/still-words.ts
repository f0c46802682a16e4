import {keepStillWords} from "../page-words.js";

const sentenceEnd = /(?<=[.!?]) (?=[\p{Lu}“])/u;
const toTheReader = /^(?:Click|Point|Press|Drag|Select|Choose)\b/u;

/** The sentences of a caption, each with whether it tells a reader of the page what to click. */
export function captionSentences(caption: string): {words: string; isForPage: boolean}[] {
  return caption.split(sentenceEnd).map((words) => ({words, isForPage: toTheReader.test(words)}));
}

/** The words of a part of a figure as images have it: without what is for the page alone. */
export function stillWords(part: Element | null): string {
  if (part === null) return "";
  const copy = document.importNode(part, true);
  keepStillWords(copy);
  return copy.textContent.trim();
}
