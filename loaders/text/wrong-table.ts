import {apart, filler} from "./normalise.js";

const wrong =
  /[\u00c2-\u00c5\u00ce-\u00d1][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00e2[\u0080\u20ac][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u02dc\u2013-\u203a\u2122]/gu;
const windows = new Map(
  Array.from("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ", (character, i): [string, number] => [
    character,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92,
      0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f
    ][i] ?? 0
  ])
);
const plausible = /^[\p{L}\p{P}\p{Zs}]$/u;
/** Two or more characters of three bytes in a row, as Chinese, Japanese and Korean have them. */
const wrongRun =
  /(?:[\u00e0-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){2,}/gu;
const ofThreeBytes = /^[\u{800}-\u{FFEF}]+$/u;
const readable = /^[\p{L}\p{M}\p{N}\p{P}\p{Zs}]+$/u;
const strict = new TextDecoder("utf-8", {fatal: true});

/**
 * Reads UTF-8 that was decoded as Latin-1 or Windows-1252 right (`Ã©` is `é`, `æœºå™¨` is `机器`), with
 * fillers for the units that are left over.
 */
export function rightTable(text: string): string {
  if (!/[\u00c2-\u00c5\u00ce-\u00d1\u00e0-\u00ef]/u.test(text)) return text;
  return text.replace(wrongRun, rightRun).replace(wrong, (found) => {
    const [read = ""] = decoded(found) ?? "";
    return plausible.test(read) ? read.padEnd(found.length, filler) : found;
  });
}

function rightRun(found: string): string {
  const read = decoded(found) ?? "";
  if (!ofThreeBytes.test(read) || !readable.test(read)) return found;
  return Array.from(read, (character) => character.padEnd(3, filler)).join("");
}

/** What letters are that were decoded with a wrong table; null where they are no UTF-8. */
function decoded(found: string): string | null {
  try {
    return strict.decode(Uint8Array.from(found, (unit) => windows.get(unit) ?? unit.charCodeAt(0)));
  } catch {
    return null;
  }
}

const word = /\S+/gu;
const longestWord = 80;

/** What a word leaves of which a character was lost; where words are not told apart, the rest of the text. */
function withoutLost(found: string): string {
  if (!found.includes("\ufffd")) return found;
  return found.length > longestWord ? found.replaceAll("\ufffd", ",") : apart(found);
}

/** Six units or more above ASCII in a row. */
const highRun =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{6,}/gu;
const signs = /[\u0080-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7]/gu;

/**
 * Blanks out words in which a character was lost, and runs of six or more Latin letters and signs of
 * which none is ASCII, two are signs and a third is no UTF-8 that was decoded wrong: other tables leave
 * such runs, and no language has them.
 */
export function maskUnreadable(text: string): string {
  const bare = text.includes("\ufffd") ? text.replace(word, withoutLost) : text;
  return bare.replace(highRun, (run) => {
    const right = run.replace(wrongRun, "").replace(wrong, "");
    return (run.match(signs) ?? []).length < 2 || right.length < run.length / 3 ? run : apart(run);
  });
}
