/** An abbreviation that a text spells out, such as `MI` for `mutual information`. */
export interface Abbreviation {
  short: string;
  long: string;
}

const bracketed = /\(([\p{L}\p{N}][\p{L}\p{N}-]{1,9})\)/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;
const twoCapitals = /\p{Lu}.*\p{Lu}/u;

/**
 * Finds the abbreviations that a text spells out right before them: `mutual information (MI)`. The
 * letters of the short form are looked for from right to left in the words before the bracket, and
 * its first letter has to start a word.
 * @see Schwartz, A. S. & Hearst, M. A. (2003). A simple algorithm for identifying abbreviation
 * definitions in biomedical text. Pacific Symposium on Biocomputing 8.
 */
export function abbreviations(text: string): Abbreviation[] {
  const found: Abbreviation[] = [];
  if (!text.includes("(")) return found;
  for (const match of text.matchAll(bracketed)) {
    const short = (match[1] ?? "").replace(/(?<=\p{Lu})s$/u, "");
    if (!twoCapitals.test(short)) continue;
    const most = Math.min(short.length + 5, short.length * 2);
    const before = text.slice(Math.max(0, match.index - 200), match.index).trimEnd();
    const words = before.split(/\s+/u).slice(-most).join(" ");
    const long = longForm(short, words);
    if (long !== null) found.push({short, long});
  }
  return found;
}

function longForm(short: string, before: string): string | null {
  let at = before.length - 1;
  for (let s = short.length - 1; s >= 0; --s) {
    const letter = short.charAt(s).toLowerCase();
    if (!letterOrDigit.test(letter)) continue;
    const starts = () => at === 0 || !letterOrDigit.test(before.charAt(at - 1));
    while (at >= 0 && (before.charAt(at).toLowerCase() !== letter || (s === 0 && !starts())))
      at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  const long = before.slice(at + 1);
  const isShorter =
    long.length <= short.length ||
    long
      .toLowerCase()
      .split(/[\s-]+/u)
      .includes(short.toLowerCase());
  return isShorter || /[.,;:()]/u.test(long) ? null : long;
}
