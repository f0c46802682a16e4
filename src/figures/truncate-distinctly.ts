import {fitText, textWidth, type Font} from "../page/text-width.js";

/**
 * The texts as they fit in `width` pixels, in their order, and different where the texts are: those
 * that would be cut to the same beginning keep their ends, and where even these are alike a number.
 */
export function truncateDistinctly(
  texts: readonly string[],
  width: number,
  font: Font = {}
): string[] {
  const cut = texts.map((text) => fitText(text, width, font));
  const kept = texts.map((text, i) => (isAlone(i, cut, texts) ? (cut[i] ?? "") : ends(text)));
  return kept.map((text, i) => {
    if (isAlone(i, kept, texts)) return text;
    const mark = `(${texts.indexOf(texts[i] ?? "") + 1})`;
    return `${fitText(texts[i] ?? "", width - textWidth(` ${mark}`, font), font)} ${mark}`;
  });

  function ends(text: string): string {
    const words = Array.from(text);
    let [fits, over] = [0, words.length];
    const keep = (letters: number) =>
      `${words
        .slice(0, Math.ceil(letters / 2))
        .join("")
        .trimEnd()}…${words
        .slice(words.length - Math.floor(letters / 2))
        .join("")
        .trimStart()}`;
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (textWidth(keep(middle), font) <= width) fits = middle;
      else over = middle;
    }
    return keep(fits);
  }
}

function isAlone(i: number, shown: readonly string[], texts: readonly string[]): boolean {
  return shown.every((text, j) => text !== shown[i] || texts[j] === texts[i]);
}
