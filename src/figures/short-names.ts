import {fitText, textWidth, type Font} from "../page/text-width.js";

/**
 * A name broken into two lines between words, as evenly as it goes, and after a comma where that
 * makes the longer line less than a quarter longer. Null for a name of one word.
 */
function twoLines(name: string, font: Font = {}): [string, string] | null {
  const words = name.split(" ").filter((word) => word !== "");
  const breaks = words.slice(1).map((_, i) => {
    const lines: [string, string] = [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")];
    const longer = Math.max(...lines.map((line) => textWidth(line, font)));
    return {lines, cost: lines[0].endsWith(",") ? longer : longer * 1.25};
  });
  const [best] = breaks.toSorted((a, b) => a.cost - b.cost);
  return best?.lines ?? null;
}

/**
 * The ways to write a name within `room` pixels, the best first: in one line where that fits, and
 * in two. A name that fits neither way ends with an ellipsis in its second line.
 */
export function nameLines(name: string, room: number, font: Font = {}): string[][] {
  const fits = (line: string) => textWidth(line, font) <= room;
  const two = twoLines(name, font);
  const ways = [fits(name) && [name], two !== null && two.every(fits) && two].filter(
    (way) => way !== false
  );
  if (ways.length > 0) return ways;
  return [two === null ? [fitText(name, room, font)] : filled(name, room, font)];
}

function filled(name: string, room: number, font: Font): string[] {
  const words = name.split(" ");
  let kept = words.length - 1;
  while (kept > 1 && textWidth(words.slice(0, kept).join(" "), font) > room) kept--;
  return [words.slice(0, kept), words.slice(kept)].map((line) =>
    fitText(line.join(" "), room, font)
  );
}

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
