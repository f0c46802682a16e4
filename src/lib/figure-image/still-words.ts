const sentenceEnd = /(?<=[.!?]) (?=[\p{Lu}“])/u;
const toTheReader = /^(?:Click|Point|Press|Drag|Select|Choose)\b/u;

/** A caption without its sentences that tell a reader of the page what to click. */
export function stillWords(caption: string): string {
  return caption
    .split(sentenceEnd)
    .filter((sentence) => !toTheReader.test(sentence))
    .join(" ");
}
