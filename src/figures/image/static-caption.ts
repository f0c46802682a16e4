import {keepStillWords} from "../../page/page-words.js";

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
