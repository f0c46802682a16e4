/** An abbreviation that a text spells out, such as `MI` for `mutual information`. */
export interface Abbreviation {
  short: string;
  long: string;
}

const bracketed = /\(([\p{L}\p{N}][\p{L}\p{N}-]{1,9})\)/gu;
const inBrackets = /\(([^()]{3,200})\)/gu;
const beforeBracket = /(?:^|[^\p{L}\p{N}-])(([\p{L}\p{N}][\p{L}\p{N}-]{1,9})\s{1,3})$/u;
const longestBefore = 40;
const letterOrDigit = /[\p{L}\p{N}]/u;
const twoCapitals = /\p{Lu}\P{Lu}*\p{Lu}/u;

/**
 * Finds the abbreviations that a text spells out right before them, `mutual information (MI)`, or
 * right after, `MI (mutual information)`, in the order of the text. The letters of the short form are
 * looked for from right to left in the words before the bracket, or in all that stands in it, and its
 * first letter has to start a word.
 * @see Schwartz, A. S. & Hearst, M. A. (2003). A simple algorithm for identifying abbreviation
 * definitions in biomedical text. Pacific Symposium on Biocomputing 8.
 */
export function abbreviations(text: string): Abbreviation[] {
  if (!text.includes("(")) return [];
  const found: (Abbreviation & {at: number})[] = [];
  for (const match of text.matchAll(bracketed)) {
    const short = singularOf(match[1]);
    if (!twoCapitals.test(short)) continue;
    const before = text.slice(Math.max(0, match.index - 200), match.index).trimEnd();
    const words = before.split(/\s+/u).slice(-mostWords(short)).join(" ");
    const long = longForm(short, words);
    if (long !== null) found.push({short, long, at: match.index});
  }
  for (const match of text.matchAll(inBrackets)) {
    const before = text.slice(Math.max(0, match.index - longestBefore), match.index);
    const [, spaced = "", written] = beforeBracket.exec(before) ?? [];
    const short = singularOf(written);
    const inside = (match[1] ?? "").trim().split(/\s+/u);
    if (!twoCapitals.test(short) || inside.length > mostWords(short)) continue;
    const long = inside.join(" ");
    if (longForm(short, long) === long) found.push({short, long, at: match.index - spaced.length});
  }
  return found.sort((a, b) => a.at - b.at).map(({short, long}) => ({short, long}));
}

function singularOf(short = ""): string {
  return short.replace(/(\p{Lu})s$/u, "$1");
}

function mostWords({length}: string): number {
  return Math.min(length + 5, length * 2);
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
