const sentenceEnd = /(?<=[.!?]) (?=[\p{Lu}“])/u;
const toTheReader = /^(?:Click|Point|Press|Drag|Select|Choose)\b/u;

/** The sentences of a caption, each with whether it tells a reader of the page what to click. */
export function captionSentences(caption: string): {words: string; isForPage: boolean}[] {
  return caption.split(sentenceEnd).map((words) => ({words, isForPage: toTheReader.test(words)}));
}

/** A caption without its sentences that tell a reader of the page what to click. */
export function stillWords(caption: string): string {
  return captionSentences(caption)
    .filter(({isForPage}) => !isForPage)
    .map(({words}) => words)
    .join(" ");
}
